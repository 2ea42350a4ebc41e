/**
 * Names as they stand in texts: folders above a path, hosts that are this machine, a name inside a message, messages in another language. It only reads the
 * text, never the machine, and knows no other room, so that every room may use it.
 */
package io.vritti.text;
