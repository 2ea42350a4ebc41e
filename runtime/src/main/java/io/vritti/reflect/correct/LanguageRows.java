package io.vritti.reflect.correct;

/** What compilers and interpreters say. A compiler names the option that looks most alike, which may not be the one that was meant. */
final class LanguageRows {

    static final String TABLE = """
            javac     :: (?:.* )?(?<wrong>[\\w./-]{1,200}(?<!\\.java)) :: -Class names, {q}\\S{1,200}{q}, are only accepted :: change {wrong} {wrong}.java
            java      :: (?<right>[\\w.]{1,200})\\.java :: -Could not find or load main class :: instead java {right}
            python,python2,python3 :: (?<wrong>[\\w./-]{1,200}(?<!\\.py)) :: -can't open file {q}[^\\n]{1,300}No such file :: change {wrong} {wrong}.py
            php       :: (?:.* )?-s \\S+:\\d{1,5}(?: .*)? :: -Could not open input file :: change -s -S
            gcc,g++,cc,c++,clang,clang++ :: :: (?:unrecognized command[- ]line option|unknown argument:?) {q}{wrong}{q}[,;] did you mean {q}{right}[\u2019'\"]\\? :: named
            gcc,g++,cc,c++,clang,clang++ :: (?!.*-std=).* :: must be enabled with the -std=c\\+\\+11 :: append! -std=c++11
            clang,clang++ :: (?!.*-std=).* :: warning: [^\\n]{1,200} (?:is a|are a) C\\+\\+11 extension :: append -std=c++11
            tsc       :: :: Unknown compiler option {q}{wrong}{q}\\. Did you mean {q}{right}{q} :: named!
            eslint    :: :: Invalid option {q}{wrong}{q} - perhaps you meant {q}{right}{q} :: named!
            workon    :: {wrong} :: does not exist\\. Create it with 'mkvirtualenv :: instead mkvirtualenv {wrong}
            bundle,bundler :: :: Could not find command {q}{wrong}{q}\\.\\s+Did you mean\\?\\s+{lines} :: named!
            rails,bin/rails :: :: Unrecognized command {q}{wrong}{q}{..}Did you mean\\?\\s+{lines} :: named!
            php,artisan,console :: :: Command {q}{wrong}{q} is not defined\\.{..}Did you mean (?:this|one of these)\\?\\s*\\n{lines} :: named
            python,python3,manage.py :: :: Unknown command: {q}{wrong}{q}\\. Did you mean {right}\\? :: named
            """;

    private LanguageRows() {}
}
