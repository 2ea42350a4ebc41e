package io.vritti.intercept;

import io.vritti.intercept.http.ClientLibraries;
import io.vritti.intercept.tool.ToolLibraries;

/** Reads the calls of the host's libraries and frameworks in their own types. */
public interface HostLibraries extends ClientLibraries, ToolLibraries {}
