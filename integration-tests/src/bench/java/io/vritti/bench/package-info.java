/** What Vritti costs, beside what others cost, measured in one run: {@code mvn -Pbench} (RATIONALE.md of this module). */
package io.vritti.bench;
