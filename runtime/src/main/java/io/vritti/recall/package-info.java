/** Finding what was learnt: search, preconditions, ranking (design.md §5, §6; facts.md §4.3). Nothing here blocks. */
package io.vritti.recall;
