/** Finding what was learnt: search, preconditions, ranking (design.md §5, §6; facts/vritti.md A7). Nothing here blocks. */
package io.vritti.recall;
