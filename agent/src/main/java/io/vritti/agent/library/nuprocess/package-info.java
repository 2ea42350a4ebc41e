/** NuProcess 2 and 3 on Linux and macOS. What it starts reads buffers that the host fills while it runs. */
package io.vritti.agent.library.nuprocess;
