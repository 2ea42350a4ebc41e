package io.vritti.reflect.correct;

/** What the tools of clouds and containers say. */
final class CloudRows {

    static final String TABLE = """
            aws       :: :: Invalid choice: {q}{wrong}{q}, maybe you meant:\\s+(?<right>(?:\\s*\\*[^\\n]{1,80}\\n?){1,20}) :: named!
            aws       :: (?:--\\S+ \\S+ )*{wrong}.* :: argument command: Invalid choice, valid choices are:\\s+(?<right>(?:[^\\n]{1,120}\\n){1,300}) :: named
            aws       :: (?:--\\S+ \\S+ )*\\S+ {wrong}.* :: argument (?:operation|subcommand): Invalid choice, valid choices are:\\s+(?<right>(?:[^\\n]{1,120}\\n){1,300}) :: named
            az        :: :: {q}{wrong}{q} is (?:misspelled or )?not (?:recognized by the system|in the {q}[\\w -]{1,60}{q} command group){..}most similar choices? to {q}\\S{1,60}{q}(?: is| are)?:\\s+{lines} :: named!
            gcloud    :: :: Invalid choice: {q}{wrong}{q}\\.{..}(?:Maybe|Did) you mea?nt?:?\\s+(?:gcloud (?:[\\w-]+ ){0,3})?{right}\\s :: named!
            heroku    :: {wrong}(?: .*)? :: Run heroku _ to run heroku {right} :: named!
            heroku    :: :: {wrong} is not a heroku command{..}(?:Perhaps you meant|Did you mean):? {q}{right} :: named!
            heroku    :: .+ :: Multiple apps in git remotes{..}--app {right} :: append --app {right}
            terraform,tofu :: :: no command named {q}{wrong}{q}\\. Did you mean {q}{right}{q} :: named!
            terraform :: :: [Rr]un:? {q}terraform init{q} :: before! terraform init
            tofu      :: :: [Rr]un:? {q}tofu init{q} :: before! tofu init
            terraform :: :: Initialization required :: before terraform init
            docker,podman :: :: {q}{wrong}{q} is not a docker command :: known docker
            docker    :: :: unknown command: docker compose {wrong}\\n :: known docker-compose
            docker,podman :: [a-z]{2,20} {wrong}(?: .*)? :: Usage:\\s+(?:docker|podman) [a-z]{2,20} (?:\\[OPTIONS\\] )?(?:\\[?[Cc]ommand\\]?|COMMAND)\\s{..}Commands:\\n{list} :: named
            docker    :: :: unknown docker command: {q}compose {wrong}{q} :: known docker-compose
            docker    :: :: unknown command: docker (?:image|container|volume|network|builder|system) {wrong}\\n :: known docker-object
            docker    :: :: unknown command: docker {wrong}\\n :: known docker
            docker-compose :: :: No such command: {wrong} :: known docker-compose
            kubectl,oc :: :: doesn't have a resource type {q}{wrong}{q} :: known kubectl-resources
            systemctl :: :: Unknown command verb {q}{wrong}{q}, did you mean {q}{right}{q} :: named!
            systemctl :: {wrong} (?<right>start|restart|reload|status|enable|show|cat|is-active|is-enabled) :: Unknown (?:operation|command verb) :: instead systemctl {right} {wrong}
            systemctl :: {wrong} .* :: Unknown (?:operation|command verb) {q}\\S{1,80} :: known systemctl
            vagrant   :: \\S+ :: [Rr]un {q}vagrant up{q} :: before vagrant up
            vagrant   :: \\S+ (?<wrong>[\\w-]{1,60}) :: [Rr]un {q}vagrant up{q} :: before vagrant up {wrong}
            hdfs,hadoop :: :: {wrong}: Unknown command\\s+Did you mean {right}\\? :: replaced!
            hdfs,hadoop :: (?:.* )?-mkdir (?!-p).* :: -No such file or directory :: change -mkdir -mkdir -p
            adb       :: {wrong}(?: .*)? :: Android Debug Bridge version|unknown command :: known adb
            tsuru     :: :: {q}{wrong}{q} is not a tsuru command{..}Did you mean\\?\\s+{lines} :: named!
            react-native :: :: Unrecognized command {q}{wrong}{q} :: known react-native
            hostscli  :: :: [Tt]ype {q}hostscli {right}{q} to see :: instead hostscli {right}
            """;

    private CloudRows() {}
}
