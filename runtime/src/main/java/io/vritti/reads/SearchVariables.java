package io.vritti.reads;

import java.util.List;
import java.util.Set;

/** Variables that tell programs where to look for others, for modules, settings and credentials. */
final class SearchVariables {

    private static final Set<String> NAMES = Set.of(
            "PATH",
            "HOME",
            "CLASSPATH",
            "LIBRARY_PATH",
            "KUBECONFIG",
            "TMPDIR",
            "CPATH",
            "C_INCLUDE_PATH",
            "CPLUS_INCLUDE_PATH",
            "OBJC_INCLUDE_PATH");

    private static final List<String> BEGINNINGS = List.of(
            "PYTHON",
            "PYENV_",
            "PERL",
            "RUBY",
            "GEM_",
            "BUNDLE_",
            "RBENV_",
            "NODE_",
            "NPM_",
            "npm_",
            "GIT_",
            "GO",
            "JAVA_",
            "JDK_",
            "MAVEN_",
            "CARGO_",
            "PG",
            "DOCKER_",
            "AWS_",
            "GH_",
            "GITHUB_",
            "SSH_",
            "XDG_",
            "AZURE_",
            "CLOUDSDK_",
            "LD_",
            "REDISCLI_",
            "VIRTUAL_ENV");

    private SearchVariables() {}

    static boolean contains(String name) {
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
