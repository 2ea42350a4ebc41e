package io.vritti.program;

/** Build tools and task runners. */
final class BuildTools {

    static final String TABLE = """
            mvn,mvnw,mvnd           | project=pom.xml,.mvn \
                quiet=-q,--quiet,-B,--batch-mode,-ntp,--no-transfer-progress sub=all wordy \
                builds partial network maystdin \
                tests:test,*:test,verify,*:verify,install,package,deploy tests:integration-test,*:integration-test \
                hazard:-DskipTests*,-Dmaven.test.skip*,-DskipITs*,-D*skip* \
                hazard:-Dmaven.test.failure.ignore*,-fn,--fail-never,deploy,*:deploy \
                hazard:*:release,-Dmaven.wagon.http.ssl.insecure* \
                valued=-f,-pl,-P,-s,-gs,-t,-T,-D,-rf,-l,-b,--file,--projects \
                valued=--activate-profiles,--settings,--global-settings,--threads \
                valued=--define,--resume-from,--log-file
            gradle,gradlew          | content sub=all wordy builds partial network maystdin \
                tests:test,*:test,*Test,check,*:check,build,*:build hazard:-x,--exclude-task,publish*,*:publish* \
                valued=-x,-p,-b,-c,-I,-g,-D,-P,--exclude-task,--project-dir \
                valued=--build-file,--settings-file,--init-script,--tests valued=--max-workers
            ant                     | sub=all wordy builds maystdin tests:test,*test* \
                valued=-f,-file,-buildfile,-lib,-logfile,-propertyfile
            sbt,mill,lein,clojure,clj,boot | sub=all builds partial network maystdin tests:test*,*:test,*.test,*/test
            bazel,bazelisk,buck2,pants,please | sub builds partial network tests:test
            make,gmake,mingw32-make | reader=make recipes=makefile project=GNUmakefile,makefile,Makefile \
                sub=all builds maystdin leads=-C,--directory before lenient:-v,--version,-h,--help \
                opens=-f,--file,--makefile \
                quiet=-s,--silent,--quiet,-w,--print-directory,--no-print-directory \
                tests:test,tests,check,*-test,test-*,*-tests,test_* \
                hazard:-k,-i,--keep-going,clean,distclean,uninstall,*deploy*,*publish* \
                valued=-C,-f,-I,-j,-l,-o,-W,--directory,--file,--makefile
            ninja,meson,scons,waf,xmake | sub builds partial tests:test valued=-C,-f,-j,-k,-l
            cmake                   | builds files:-P partial \
                valued=-S,-B,-G,-D,-U,-P,-T,-A,--target,-j,--config,--preset
            ctest                   | tests limit=--timeout valued=-R,-E,-L,-C,-j,--test-dir,--timeout
            just,task,rake,invoke,nox,tox,hatch,pdm,doit,mage | sub=all builds maystdin \
                tests:test,tests,test:*,check,spec valued=-f,-d,-j,-e
            configure,autogen.sh,autoreconf,automake,autoconf,qmake | builds
            cargo                   | plugins project=^Cargo.toml \
                sub builds partial network maystdin valued=--config,-Z,-C,--color
            cargo test,t,nextest,bench,miri | tests builds partial network \
                valued=-p,--package,--test,--bin,--features,--manifest-path,-j
            cargo install,add,update,fetch,uninstall,remove | installs partial network hazard:-f
            cargo publish,yank,owner,login | network hazard
            cargo clean             | files hazard
            cargo fmt,fix           | files hazard:--allow-dirty,--allow-no-vcs,--allow-staged informs=1:--check
            cargo metadata,tree,version,search,locate-project,pkgid | pure
            go                      | sources content plugins project=^go.mod,^go.work conf=~/.config/go/env \
                sub groups=mod,work valued=-C
            go build,vet,generate,list,run | builds partial network
            go test                 | tests builds partial network limit=-timeout wordy \
                valued=-run,-timeout,-count,-tags,-p,-parallel,-bench,-coverprofile
            go get,install,mod.download,mod.tidy,mod.vendor,work.sync | installs partial network
            go mod.init,mod.edit,fmt,fix,work.init,work.use | files
            go env,version,doc,mod.graph,mod.why | pure
            go clean                | files hazard
            dotnet                  | plugins \
                sub builds partial network maystdin groups=tool,nuget,add,ef,workload
            dotnet test,vstest      | tests builds partial network
            dotnet restore,tool.install,tool.restore,add.package,workload.install | installs partial network
            dotnet workload.restore | installs partial network
            dotnet --info,--version,--list-sdks,--list-runtimes | pure
            dotnet nuget.push,publish | network hazard
            msbuild,xcodebuild,swift,stack,cabal,dune,rebar3,mix,zig,nimble,shards,gleam,elm | sub builds partial \
                network maystdin tests:test,eunit,ct
            spago                   | sub builds partial network maystdin tests:test,eunit,ct
            mix deps.get,local.hex  | installs partial network
            cabal update,install    | installs partial network
            stack setup,install     | installs partial network
            ng,nx,turbo,lerna,rush,vite,webpack,rollup,esbuild,parcel,next,nuxt,gulp,grunt | heeds=CI sub=all builds maystdin \
                partial tests:test,*:test server:--service*,--ping waits:--watch,-w
            tsc,swc,babel           | content sub=all builds maystdin partial tests:test,*:test server:--service*,--ping \
                waits:--watch,-w
            react-native,expo,flutter,ionic,cordova | sub builds partial network tests:test
            protoc,buf,thrift,antlr4,bison,flex,yacc,swig | files
            packer,earthly,skaffold,tilt,devspace,dagger,nix-build,nix | sub builds partial network
            latexmk,pdflatex,xelatex,lualatex,pandoc,asciidoctor,sphinx-build,mkdocs,hugo | files maystdin builds
            jekyll                  | files maystdin builds
            """;

    private BuildTools() {}
}
