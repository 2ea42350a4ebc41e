package io.vritti.reflect.correct;

/** What build tools and task runners say. */
final class BuildRows {

    static final String TABLE = """
            mvn,mvnw  :: :: Unknown lifecycle phase {q}{wrong}{q}{..}Available lifecycle phases are: {line} :: named
            mvn,mvnw  :: (?:-\\S+(?: |$))* :: No goals have been specified for this build :: append clean package
            gradle,gradlew :: :: Task {q}{wrong}{q} not found in [^\\n]{1,200}Some candidates are: {line} :: named
            gradle,gradlew :: :: Task {q}{wrong}{q} is ambiguous in [^\\n]{1,200}Candidates are: {line} :: named
            gradle,gradlew :: :: Unknown command-line option {q}{wrong}{q} :: known gradle
            ninja     :: :: unknown target {q}{wrong}{q}, did you mean {q}{right}{q} :: named!
            just      :: :: does not contain recipe {q}{wrong}{q}\\.?\\s+Did you mean {q}{right}{q} :: named!
            task      :: :: Task {q}{wrong}{q} does not exist\\. Did you mean {q}{right}{q} :: named!
            bazel,bazelisk :: :: Command {q}{wrong}{q} not found\\.{..}[Dd]id you mean {q}{right}{q} :: named!
            sbt       :: :: Not a valid (?:command|key): {wrong} \\(similar: (?<right>[^)\\n]{1,200})\\) :: named!
            mix       :: :: task {q}{wrong}{q} could not be found\\. Did you mean {q}{right}{q} :: named!
            gulp      :: :: Task never defined: {wrong}{..}Did you mean\\? {line} :: named!
            gulp      :: :: Task {q}{wrong}{q} is not in your gulpfile{..}(?:Did you mean|Available tasks):?\\s+{lines} :: named
            lein      :: :: {q}{wrong}{q} is not a task{..}Did you mean this\\?\\n{lines} :: named!
            rake      :: :: Don't know how to build task {q}{wrong}{q}{..}Did you mean\\?\\s+{lines} :: named!
            rake,rspec,rails :: :: Migrations are pending\\. To resolve this issue, run:\\s+(?<right>rails|rake|bin/rails|bin/rake) db:migrate(?! RAILS_ENV) :: before {right} db:migrate
            rake,rspec,rails :: :: Migrations are pending\\. To resolve this issue, run:\\s+rails db:migrate RAILS_ENV={right} :: before! rails db:migrate RAILS_ENV={right}
            rake,rspec,rails :: :: Migrations are pending\\. To resolve this issue, run:\\s+bin/rails db:migrate RAILS_ENV={right} :: before! bin/rails db:migrate RAILS_ENV={right}
            rake,rspec,rails :: :: Migrations are pending\\. To resolve this issue, run:\\s+rake db:migrate RAILS_ENV={right} :: before! rake db:migrate RAILS_ENV={right}
            fab       :: :: Command\\(s\\) not found:\\n(?<wrong>(?:\\s+[\\w.-]{1,80}\\n){1,20})\\s*Available commands:\\s+(?<right>(?:[ \\t]+[\\w.-]{1,80}[^\\n]{0,200}\\n?){1,100}) :: named
            go        :: run (?<wrong>[\\w./-]{1,80}(?<!\\.go)) :: -(?:package|cannot find) \\S{1,80} (?:is not in|in any of) :: change {wrong} {wrong}.go
            go        :: mod {wrong}.* :: go mod(?: \\S{1,80})?: unknown command :: known go-mod
            go        :: {wrong}.* :: go:? \\S{1,80}: unknown command|go: unknown command :: known go
            go        :: :: no required module provides package \\S{1,200}; to add it:\\s+go get {right} :: before! go get {right}
            go        :: :: missing go\\.sum entry{..}go mod download {right} :: before! go mod download {right}
            go        :: :: updates to go\\.mod needed{..}go mod tidy :: before! go mod tidy
            make      :: (?<wrong>[\\w-]{1,40}) :: No rule to make target {q}[\\w-]{1,40}{q}, did you mean {q}{right}{q} :: named
            prove     :: (?!.*-\\w*r).* :: Result: NOTESTS :: option -r
            grunt     :: :: Task {q}{wrong}{q} not found{..}[Dd]id you mean:?\\s+{line} :: named
            dotnet    :: {wrong}.* :: specified command or file was not found|dotnet-\\S{1,80} does not exist :: known dotnet
            """;

    private BuildRows() {}
}
