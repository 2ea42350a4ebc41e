/**
 * Follows what one text leads to: shells into scripts, scripts into programs, makefiles into recipes. It may use
 * {@code reads} and below. Nothing is run or predicted: what any branch could read belongs to the read set.
 */
package io.vritti.reads.follow;
