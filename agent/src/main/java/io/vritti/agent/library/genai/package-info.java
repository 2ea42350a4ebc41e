/** Automatic function calling of Google's GenAI SDK 1.8 and later, up to 2.3. */
package io.vritti.agent.library.genai;
