/** Inlined before the methods by which the host writes files: each says which path, and does nothing else. */
package io.vritti.agent.advice.file;
