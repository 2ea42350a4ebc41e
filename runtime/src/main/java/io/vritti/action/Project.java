package io.vritti.action;

/**
 * The project that a folder belongs to, named so that another copy of it has the same name.
 *
 * @param identity {@code git:github.com/acme/app}, {@code maven:com.acme:app}, {@code npm:app}
 * @param root absolute path of the folder that holds it
 * @param repository whether the identity is that of a repository; names in build files are often those of a generator
 */
record Project(String identity, String root, boolean repository) {}
