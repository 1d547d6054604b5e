/**
 * How many recommendations a management group's chair may put to one meeting. In October 2009 the Harrow chief executives
 * asked each chair “to select one or two indicators that were the highest priorities”.
 */
export const MOST_PUT_FORWARD = 2
