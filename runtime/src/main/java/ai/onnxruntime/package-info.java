/**
 * One class of ours in ONNX Runtime's own package, because native methods are bound to the loader and the module of the class
 * that loads their library. It may use the JDK and ONNX Runtime only.
 */
package ai.onnxruntime;
