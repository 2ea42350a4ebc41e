package io.vritti.program;

/** Installers of packages, tool chains and environments, and runners of what they install. */
final class PackageManagers {

    static final String TABLE = """
            apt,apt-get,aptitude    | heeds=DEBIAN_FRONTEND sub installs partial \
                network hazard:remove,purge,autoremove,erase,uninstall,rm,dist-upgrade hazard:full-upgrade,del \
                valued=-o,-t,-c,-a,--option,--target-release
            dnf,yum,microdnf,zypper,apk,opkg,brew,port,pkg,snap,flatpak | sub installs partial \
                network hazard:remove,purge,autoremove,erase,uninstall,rm,dist-upgrade hazard:full-upgrade,del \
                valued=-o,-t,-c,-a,--option,--target-release
            emerge,xbps-install,nix-env,choco,scoop,winget | sub installs partial network \
                hazard:remove,purge,autoremove,erase,uninstall,rm,dist-upgrade hazard:full-upgrade,del \
                valued=-o,-t,-c,-a,--option,--target-release
            apt,apt-get,aptitude,dnf,yum,microdnf,zypper,apk,brew,port,pkg,snap,flatpak,choco,scoop,winget \
                list,search,show,info,policy,madison,depends,rdepends,provides,whatprovides,repolist,doctor,outdated,leaves,config | \
                pure network
            apt-cache,apt-config,apt-mark,apt-file,repoquery | pure
            pacman,yay,paru         | installs partial network hazard:-R*
            dpkg                    | heeds=DEBIAN_FRONTEND installs pure:-l,-L,-s,-S,-p,--list,--status,--listfiles,--search \
                pure:--get-selections,--print-architecture informs=1:-l,-L,-s,-S,-p,--status,--search,--list \
                hazard:-r,-P,--remove,--purge
            dpkg-query,debconf-show | pure informs=1
            rpm                     | installs pure:-q,-qa,-qi,-ql,-qf,--query informs=1:-q,--query \
                hazard:-e,--erase,--nodeps
            add-apt-repository,apt-key,debconf-set-selections | installs network
            dpkg-reconfigure        | heeds=DEBIAN_FRONTEND installs network
            debconf                 | heeds=DEBIAN_FRONTEND maystdin
            pip                     | also=/etc/pip.conf,/etc/xdg/pip/pip.conf,~/.config/pip/pip.conf,~/.pip/pip.conf \
                detours=find-links,find_links,extra-index,extra_index,no-index,no_index,proxy,constraint,requirement \
                leaders=PIP_*,VIRTUAL_ENV,XDG_CONFIG_HOME,http_proxy,https_proxy,HTTP_PROXY,HTTPS_PROXY \
                leaders=all_proxy,ALL_PROXY versioned sub installs partial network groups=cache,config,index \
                valued=--python,--log,--proxy,--cache-dir,--timeout,--retries
            pip download            | address=packages urls=-i,--index-url once=--retries \
                straight=qvd,--no-cache-dir,--no-deps,--dest,--timeout,--disable-pip-version-check,--no-input \
                installs partial network dash valued=-i,-d,--index-url,--retries,--dest,--timeout
            pip install,wheel,sync  | installs partial network dash \
                valued=-r,-c,-i,-t,-e,--index-url,--extra-index-url,--find-links valued=--target,--timeout \
                hazard:--ignore-requires-python,--no-deps
            pip uninstall           | installs hazard
            pip list,freeze,debug,help,hash,inspect,config.list,cache.list,cache.dir | pure
            pip show                | pure informs=1
            pip check               | pure informs=1
            pipx,uv,poetry,pipenv,rye,conda,mamba,micromamba,pixi,pyenv,rbenv,nvm,asdf,mise | sub chooses \
                groups=pip,env,tool,python,toolchain,target,component,self valued=-C,--directory,--project installs \
                partial network hazard:uninstall,remove,destroy,purge,--all
            sdk,rustup,volta,fnm,n,gvm,goenv,jenv,tfenv,ghcup,opam | plugins chooses \
                sub \
                groups=pip,env,tool,python,toolchain,target,component,self valued=-C,--directory,--project installs \
                partial network hazard:uninstall,remove,destroy,purge,--all
            uv pip.list,pip.freeze,pip.show,pip.tree,tree,version,python.list | pure
            poetry show,env.info,check,version | pure
            conda list,info,search,config | pure network
            volta-shim,rtx,proto,proto-shim,nodenv,phpenv,plenv,tenv | chooses
            rustup show,toolchain.list,target.list,which,doc | pure
            pyenv version,versions,which,prefix,root | pure informs=1
            uv,poetry,pipenv,pipx,rye,pixi,conda,mamba,micromamba,asdf,mise,hatch,pdm run | runs partial network \
                valued=-n,-p,-m,--name,--prefix,--with,--python,--project,--directory valued=--env-file
            uv,poetry,pipenv,pipx,rye,pixi,conda,mamba,micromamba,asdf,mise,hatch,pdm exec | runs partial network \
                valued=-n,-p,-m,--name,--prefix,--with,--python,--project,--directory valued=--env-file
            uvx                     | leading runs sub partial network valued=--from,--with,-p,--python
            bundle,bundler          | sub installs partial network
            bundle exec             | runs
            bundle list,show,info,check,outdated | pure informs=1
            gem                     | sub
            gem install,update,fetch | installs partial network hazard:-f valued=-v,-i
            gem list,search,info,env,which,contents | pure
            composer                | sub installs partial network
            composer run,run-script,test,exec | sub builds maystdin tests:test
            composer show,validate,outdated,diagnose,licenses,depends | pure
            npm                     | reader=npm content recipes=package.json upwards=package.json,node_modules also=~/.npmrc,^.npmrc,/etc/npmrc,/usr/etc/npmrc,~/.npm/_cacache/ \
                detours=registry,proxy,offline,cache leaders=npm_config_*,NPM_CONFIG_*,http_proxy,https_proxy \
                leaders=HTTP_PROXY,HTTPS_PROXY,all_proxy,ALL_PROXY,proxy,PROXY \
                credentials=~/.npmrc,^.npmrc variables=NPM_CONFIG_USERCONFIG,npm_config_userconfig project=^package.json \
                quiet=-s,--silent,-q,--quiet,--no-progress sub groups=run,run-script,exec,x,config,cache \
                maystdin network valued=-w,-C,--prefix,--workspace,--registry,--loglevel
            npm install,i,in,ins,add,ci,clean-install,update,up,upgrade,link,rebuild,dedupe | installs partial network \
                hazard:-f,fix,--legacy-peer-deps,--ignore-scripts
            npm install-test,audit  | installs partial network hazard:-f,fix,--legacy-peer-deps,--ignore-scripts
            npm uninstall,remove,rm,un,unlink,prune | installs hazard
            npm run,run-script,rum,urn,start,stop,restart | builds maystdin tests:test,test:*,*:test
            npm test,t,tst          | tests maystdin
            npm exec,x              | runs partial network valued=-p,-c,--package,--call
            npm view,info,show      | address=packages urls=--registry once=--fetch-retries straight=qs,--json,--silent,--quiet \
                valued=--registry,--fetch-retries pure network
            npm ls,list,ll,outdated,explain,why,root,prefix,bin,search,ping | pure network informs=1:outdated
            npm whoami,doctor,config.get,config.list,pkg,version | pure network informs=1:outdated
            npm publish,unpublish,deprecate,access,owner,token,login,logout,cache.clean | network hazard
            npx,bunx,pnpx,dlx       | heeds=CI leading runs sub partial network valued=-p,-c,--package,--call
            yarn,pnpm               | heeds=CI content recipes=package.json upwards=package.json,node_modules sub groups=run,exec,workspace,config,cache,global maystdin installs partial \
                network tests:test,t valued=-C,--cwd,--filter,-F,--dir,--prefix
            yarn,pnpm test,t        | tests maystdin
            yarn,pnpm run,start,build,dev | builds maystdin tests:test,test:*
            yarn,pnpm exec,dlx      | runs partial network
            yarn,pnpm list,ls,why,info,outdated,bin,config.get,config.list | pure informs=1:outdated
            yarn,pnpm publish       | network hazard
            twine                   | network maystdin credentials=~/.pypirc
            corepack                | sub installs partial network
            bower,jspm,deps,spack,vcpkg,conan,luarocks,cpan,cpanm,nuget,paket,carthage,pod | sub installs partial \
                network
            swiftpm,hex,raco,quicklisp | sub installs partial network
            bun                     | heeds=CI recipes=package.json upwards=package.json,node_modules sub maystdin
            bun install,add,i,update,remove,link | installs partial network
            bun test                | tests maystdin
            bun run                 | builds maystdin tests:test,test:*
            helmfile,krew           | sub network
            direnv,dotenv,dotenvx,op,doppler,chamber,aws-vault,envdir | maystdin
            """;

    private PackageManagers() {}
}
