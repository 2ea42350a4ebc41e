/** The dashboard for Grafana over the metrics of a home: a file of the jar. It may use no other package. */
package io.vritti.metrics.grafana;
