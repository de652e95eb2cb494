/** What a phrase of time means before the article's date is known. Replaced by its owner. */
export interface TimeExpression {
  readonly type: string;
}
