import './field-files/columns-and-labels.ts';
import './field-files/json-files.ts';
import './field-files/more-json.ts';
import './field-files/more-text-files.ts';
import './field-files/more-workbooks.ts';
import './field-files/text-files.ts';
import './field-files/workbooks.ts';

export { fieldFiles, type FieldFile } from './field-files/reviews.ts';
