/** Programs that are measured. They know nothing of us, and load little. */
package io.vritti.bench.host;
