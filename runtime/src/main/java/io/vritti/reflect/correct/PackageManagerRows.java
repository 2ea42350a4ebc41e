package io.vritti.reflect.correct;

/** What package managers say: npm 2 to 11, yarn 1, pnpm, pip, conda, cargo, apt, dnf, brew, gem, composer, pacman. */
final class PackageManagerRows {

    static final String TABLE = """
            npm       :: :: [Mm]issing script: {q}{wrong}{q}{..}Did you mean (?:this|one of these)\\?\\n(?:npm (?:ERR!|error) +)?npm (?:run(?:-script)? )?{right} # run the :: named!
            npm       :: :: [Mm]issing script: {..}Did you mean :: nothing
            npm       :: :: Unknown command: {q}{wrong}{q}{..}Did you mean (?:this|one of these)\\?\\n\\s{0,12}npm {right} # :: named!
            npm       :: (?:-\\S+ )*{wrong}.* :: where <command> is one of:\\n(?<right>(?:[ \\t]+[^\\n]{1,200}\\n){1,30}) :: named
            pnpm      :: :: Command {q}{wrong}{q} not found\\. Did you mean {q}pnpm (?:run )?{right}{q}\\? :: named!
            yarn      :: :: {q}{wrong}{q} has been replaced with {q}{right}{q} :: replaced!
            yarn      :: :: Command {q}{wrong}{q} not found\\. Did you mean {q}{right}{q}\\? :: named!
            yarn      :: {wrong}(?: .*)? :: Did you mean {q}yarn {right}{q}\\? :: replaced!
            yarn      :: :: Command {q}{wrong}{q} not found :: known yarn
            pip,pip2,pip3 :: :: unknown command {q}{wrong}{q} - maybe you meant {q}{right}{q} :: named!
            pip,pip2,pip3 :: install (?!.*--user).* :: [Pp]ermission denied :: suboption --user
            python,python3 :: -m pip .* :: unknown command {q}{wrong}{q} - maybe you meant {q}{right}{q} :: named!
            conda,mamba :: :: No command {q}conda {wrong}{q}\\.\\s+Did you mean {q}conda {right}{q} :: named!
            cargo,rustup :: :: no such (?:sub)?command: {q}{wrong}{q}{..}(?:similar name exists|Did you mean):? {q}{right}{q} :: named!
            apt-get   :: search .* :: Invalid operation search :: program apt-cache
            apt-get   :: show .* :: Invalid operation show :: program apt-cache
            apt       :: :: Invalid operation {wrong} :: known apt
            apt-get   :: :: Invalid operation {wrong} :: known apt-get
            apt-cache :: :: Invalid operation {wrong} :: known apt-cache
            apt       :: install .* :: Unable to locate package :: before apt update
            apt-get   :: (?:-\\S+ )*install .* :: Unable to locate package :: before apt-get update
            apk       :: add .* :: (?:unable to select packages|no such package) :: before apk update
            dnf,yum,microdnf :: :: (?:No such command|Unknown argument):? {q}{wrong} :: known dnf
            brew      :: (?:install|upgrade|info|cask install) .* :: No (?:available formula|available cask|known tap|formulae? or cask)[^\\n]{0,60}"{wrong}"[^\\n]{0,20} Did you mean {line} :: named!
            brew      :: update {wrong} :: This command updates brew itself, and does not take formula names :: change! update upgrade
            brew      :: install \\S+ :: already installed{..}run {q}brew reinstall :: change install reinstall
            brew      :: :: Unknown command: (?:brew )?{wrong}{..}Did you mean {line} :: named!
            brew      :: :: Unknown command: (?:brew )?{wrong} :: known brew
            gem       :: :: Unknown command {wrong}\\s+Did you mean\\?\\s+{q}{right}{q} :: named!
            gem       :: :: Unknown command {wrong} :: known gem
            composer  :: :: Command {q}{wrong}{q} is not defined\\.{..}Did you mean (?:this|one of these)\\?\\s*\\n{lines} :: named!
            composer  :: install .* :: [Uu]se "composer require \\S{1,100}" instead to add packages :: change! install require
            composer  :: (?:.* )?require (?:.* )?{wrong} :: Could not find package {q}\\S{1,80}{..}Did you mean (?:this|one of these)\\?\\s*\\n{lines} :: named!
            pacman    :: -s .* :: invalid option '-s' :: change -s -S
            pacman    :: -q .* :: invalid option '-q' :: change -q -Q
            pacman    :: -u .* :: invalid option '-u' :: change -u -U
            nix       :: :: {q}{wrong}{q} is not a recognised command\\s+Did you mean (?:one of )?{line} :: named!
            snap      :: :: unknown command {q}{wrong}{q} :: known snap
            pyenv,rbenv,nodenv,goenv :: :: no such command {q}{wrong} :: known pyenv
            """;

    private PackageManagerRows() {}
}
