/** What calls and pictures mean, as vectors (design.md §6): nothing here judges. Agent threads only. */
package io.vritti.embed;
