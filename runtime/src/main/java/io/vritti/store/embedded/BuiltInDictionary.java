package io.vritti.store.embedded;

/**
 * What packed texts are made of; the frequent last, because zlib reaches near text with fewer bits. Never changes: rows on
 * the disk need it. The database learns its own later ({@link CompressionDictionary}).
 */
final class BuiltInDictionary {

    static final String TEXT = """
            java.lang.NullPointerException java.lang.IllegalArgumentException java.io.FileNotFoundException \
            java.net.ConnectException: Connection refused java.net.SocketTimeoutException: Read timed out \
            java.net.http.HttpTimeoutException: request timed out java.net.UnknownHostException: \
            	at java.base/java.	at org.	at com. Caused by: Exception in thread "main" ... more
            Traceback (most recent call last):
              File "/usr/lib/python3/dist-packages/", line 1, in <module>
            ModuleNotFoundError: No module named 'ImportError: cannot import name 'AttributeError: \
            TypeError: ValueError: KeyError: FileNotFoundError: [Errno 2] No such file or directory: '\
            AssertionError: SyntaxError: invalid syntax FAILED tests/test_ - assert == E       ==== short test summary info \
            ==== failed, passed in s ==== ERROR collecting npm ERR! code ELIFECYCLE npm ERR! code ENOENT npm ERR! code E404 \
            npm ERR! errno npm ERR! path /package.json npm ERR! enoent This is related to npm not being able to find a file.
            Error: Cannot find module ' Require stack: at Module._resolveFilename (node:internal/modules/cjs/loader:) \
            node_modules/ error TS2304: Cannot find name ' error[E0425]: cannot find value ` in this scope  --> src/main.rs: \
            error: could not compile ` due to previous errors warning: unused variable: \
            [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin: (default-compile) on project : \
            Compilation failure [ERROR] COMPILATION ERROR : [ERROR] /src/main/java/ cannot find symbol [ERROR]   symbol:   class \
            [ERROR]   location: class [ERROR] Tests run: , Failures: , Errors: , Skipped:  BUILD FAILURE [INFO] \
            [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch. \
            FAILURE: Build failed with an exception. * What went wrong: Execution failed for task ': > \
            undefined reference to ` error: expected ' fatal error: .h: No such file or directory compilation terminated. \
            make: *** [Makefile:: ] Error 1 make: *** No rule to make target ', needed by '.  Stop. \
            collect2: error: ld returned 1 exit status \
            fatal: not a git repository (or any of the parent directories): .git fatal: pathspec ' did not match any files \
            error: failed to push some refs to ' ! [rejected] main -> main (non-fast-forward) hint: Updates were rejected because \
            error: Your local changes to the following files would be overwritten by merge: CONFLICT (content): Merge conflict in \
            fatal: Authentication failed for 'https://github.com/ remote: Repository not found. \
            docker: Error response from daemon: pull access denied for , repository does not exist or may require 'docker login' \
            Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running? \
            Error from server (NotFound): deployments.apps " not found ImagePullBackOff CrashLoopBackOff error: \
            E: Unable to locate package E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied) \
            ERROR: Could not find a version that satisfies the requirement (from versions: none) ERROR: No matching distribution \
            curl: (6) Could not resolve host: curl: (7) Failed to connect to localhost port  after 0 ms: Connection refused \
            {"error":{"message":"","type":"invalid_request_error","code":"not_found"}} {"message":"Not Found","status":"404"} \
            401 Unauthorized 403 Forbidden 404 Not Found 409 Conflict 422 Unprocessable Entity 429 Too Many Requests \
            500 Internal Server Error 502 Bad Gateway 503 Service Unavailable 504 Gateway Timeout Retry-After rate limit exceeded \
            usage: [-h] [--help] [OPTION]... FILE... Try ' --help' for more information. unrecognized option ' invalid option -- ' \
            unknown flag: unknown command " error: unrecognized arguments: error: the following arguments are required: \
            syntax error near unexpected token ` unexpected EOF while looking for matching ` ambiguous redirect \
            grep: find: sed: awk: cat: ls: cannot access 'cp: cannot stat 'mv: rm: cannot remove 'mkdir: cannot create directory ' \
            tar: xargs: chmod: chown: invalid user: Is a directory Not a directory File exists Permission denied \
            Operation not permitted Read-only file system No space left on device Address already in use Text file busy \
            bash: line 1: /bin/bash: line 1: : command not found : No such file or directory \
            {"causes":[{"kind":"path_missing","path":"/","subject":"path_exists not_executable executable_missing module_missing \
            env_unset port_closed port_in_use disk_full lock_held usage credential not_before \
            "inputs":{"state":"","files":[{"path":"/","exists":true,"size":,"mtime":17,"mode":"rw-r--r--","hash":"\
            "exists":false},"env":{"PATH":","HOME":","closed":true,"tree":"kind":"files "captured_at":17 \
            {"action":"bash -c ","goal":"Run the tests Fix the bug Install Build Create Find all files in the directory and print \
            ","trace":" \\n\\t\\" ","chain":["bash","git","python","npm","mvn","gradle","docker","kubectl","curl","cargo","go","make"\
            ],"taken":["cd /ls -la","cat ","git status","git add ","git commit -m \\"","python3 -m pytest ","npm install","npm run \
            "],"environment":{"os":"Linux 6.","os":"Mac OS X","os":"Windows 11","arch":"aarch64","arch":"amd64",\
            "jdk":"25.0.3","jdk":"21.0.","jdk":"17.0.15","user":"root","cwd":"/home/","cwd":"/workspace/","git":"main@",\
            "tool":"},"tags":["validation_error","network_error","permission_error","resource_error","dependency_error",\
            "configuration_error","timeout_error","authentication_error","rate_limit_error","unknown","process","http"]}\
            """;

    private BuiltInDictionary() {}
}
