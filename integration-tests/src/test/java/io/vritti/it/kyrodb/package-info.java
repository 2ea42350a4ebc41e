/** KyroDB in tests: started, killed, started again, spoken to. */
package io.vritti.it.kyrodb;
