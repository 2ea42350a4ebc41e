package io.vritti.program;

/** Interpreters and compilers. */
final class Languages {

    static final String TABLE = """
            python                  | launches reader=python content leading versioned maystdin interpreter script lenient:-c,-m,-V,--version,-h \
                harmless=bBdEIOPqsSuvW quiet=-B,-u module=-m nostdin:-c,-m,-V,--version stdin=1 \
                valued=-c,-W,-X,--check-hash-based-pycs
            pypy,py,ipython         | leading versioned maystdin interpreter script lenient:-c,-m,-V,--version,-h \
                harmless=bBdEIOPqsSuvW quiet=-B module=-m nostdin:-c,-m,-V,--version stdin=1 \
                valued=-c,-W,-X,--check-hash-based-pycs
            node,nodejs             | launches reader=node content upwards=package.json,node_modules leading interpreter script endings lenient:-e,-p,-v,--eval*,--print* maystdin \
                nostdin:-e,-p,-v,--eval*,--print*,--version,--test stdin=1 \
                tests:--test waits:--watch valued=-e,-p,-r,-C,--eval,--print,--require,--import,--loader \
                valued=--env-file
            deno                    | sub interpreter maystdin tests:test,bench hazard:-A,--allow-all
            ts-node,tsx             | leading interpreter maystdin nostdin:-e,-v stdin=1 valued=-e,-p,-P,-r,-O
            ruby,jruby              | launches sources leading versioned interpreter script lenient:-e,-v,--version,-S,-x harmless=wW \
                maystdin nostdin:-e,-v,--version stdin=1 valued=-e,-I,-r,-C
            perl                    | launches sources leading versioned interpreter script beyond folders=refused lenient:-e,-E,-v,-V,-S,-x harmless=wWTI \
                maystdin nostdin:-e,-E,-v,-V stdin=1 valued=-e,-E,-I,-M,-m \
                hazard:-i
            php                     | launches listens \
                leading versioned interpreter script lenient:-r,-v,-i,-m,-S,-t,-B,-R \
                harmless=q maystdin nostdin:-r,-f,-v,-i,-m,-S,-t stdin=1 \
                valued=-r,-f,-S,-t,-d,-c,-z
            lua,luajit,tclsh,wish,R,Rscript,julia,octave,guile,racket,scheme,sbcl,clisp,ghci | leading versioned \
                interpreter \
                maystdin nostdin:-e,--eval,--version,-v stdin=1 valued=-e,-l,-I,--eval
            runghc,ocaml,erl,elixir,iex,scala,groovy,kotlin,kotlinc,jshell,irb,swipl,gnuplot | leading versioned \
                interpreter \
                maystdin nostdin:-e,--eval,--version,-v stdin=1 valued=-e,-l,-I,--eval
            maxima,sage             | leading versioned interpreter maystdin nostdin:-e,--eval,--version,-v stdin=1 \
                valued=-e,-l,-I,--eval
            java                    | launches sources content listens \
                leading interpreter opens=-jar maystdin wordy module=-jar \
                valued=-cp,-classpath,--class-path,-p,--module-path,--add-modules,-m valued=--module
            jar,keytool,jarsigner,jlink,jmod | files
            javap,jps,jstack,jmap,jinfo,jdeps,jcmd,jstat,jdeprscan | pure
            javac                   | reader=javac content unnamed \
                files wordy builds reads \
                valued=-d,-cp,-classpath,--class-path,-sourcepath,--release,-source valued=-target
            scalac,groovyc,kotlinc-jvm,ecj | files wordy builds \
                valued=-d,-cp,-classpath,--class-path,-sourcepath,--release,-source valued=-target
            gcc,g++,cc,c++          | reader=compiler compiles \
                versioned files wordy builds dash reads saves=-o \
                valued=-o,-x,-I,-L,-D,-U,-include,-isystem,-MF,-MT,-Xlinker,-T
            clang,clang++           | compiles \
                versioned files wordy builds dash reads saves=-o \
                valued=-o,-x,-I,-L,-D,-U,-include,-isystem,-MF,-MT,-Xlinker,-T
            tcc,icc,gfortran,gnat,gdc,dmd,ldc2,nvcc,cpp,emcc | versioned files wordy \
                builds dash valued=-o,-x,-I,-L,-D,-U,-include,-isystem,-MF,-MT,-Xlinker,-T
            mpicc,mpicxx            | versioned files wordy builds dash \
                valued=-o,-x,-I,-L,-D,-U,-include,-isystem,-MF,-MT,-Xlinker,-T
            ld,ld.lld,lld,mold,gold,as,nasm,yasm,windres,nm,objdump,readelf,size,addr2line | files builds dash \
                valued=-o,-L,-l,-f,-T
            c++filt,ldd,otool       | files builds dash valued=-o,-L,-l,-f,-T
            rustc                   | content files builds dash valued=-o,-O,-L,-C
            ghc,ocamlopt,ocamlc,nim,crystal,fpc,valac,zigc,moonc,erlc,elixirc,v | files builds dash \
                valued=-o,-O,-L,-C
            pyinstaller,cython,nuitka,cx_freeze | builds
            venv,virtualenv         | installs partial network
            json.tool               | pure stdin=1
            http.server             | network
            ensurepip               | installs partial network
            py_compile,compileall   | files
            manage.py,artisan,rails | sub maystdin tests:test*
            ipykernel_launcher      | server
            jupyter,jupyter-lab,jupyter-notebook | sub
            """;

    private Languages() {}
}
