package io.vritti.reflect.correct;

/** What the basic tools say: GNU coreutils, BusyBox, grep, sed, tar, find, and those that the shell has itself. */
final class CoreRows {

    static final String TABLE = """
            mkdir     :: (?!.*-\\w*p).*/.* :: -No such file or directory :: option -p
            cp        :: (?!.*-\\w*[raR]).* :: (?:omitting directory|is a directory \\(not copied\\)) :: option -r
            scp       :: (?!.*-\\w*r).* :: not a regular file :: option -r
            grep,egrep,fgrep :: (?!.*-\\w*[rR]).* :: grep: {wrong}: Is a directory :: option! -r
            ln        :: (?!.*-\\w*s).* :: hard link not allowed for directory :: option -s
            cat       :: (?!-)\\S+ :: cat: \\S{1,300}: Is a directory :: program ls
            tar       :: -xzf .* :: not in gzip format :: change -xzf -xf
            tar       :: xzf .* :: not in gzip format :: change xzf xf
            tar       :: -xzvf .* :: not in gzip format :: change -xzvf -xvf
            tar       :: xzvf .* :: not in gzip format :: change xzvf xvf
            tar       :: -zxvf .* :: not in gzip format :: change -zxvf -xvf
            tar       :: zxvf .* :: not in gzip format :: change zxvf xvf
            tar       :: -xvzf .* :: not in gzip format :: change -xvzf -xvf
            tar       :: xvzf .* :: not in gzip format :: change xvzf xvf
            tar       :: -zxf .* :: not in gzip format :: change -zxf -xf
            tar       :: -tzf .* :: not in gzip format :: change -tzf -tf
            tar       :: -?\\w{0,8}x\\w{0,8} .* -c \\S+ :: may not specify more than one :: change -c -C
            find      :: :: unknown predicate {q}{wrong}{q} :: known find
            ls,cat,grep,sed,tar,cp,mv,sort,head,tail,wc,du,df,ps,diff,chmod,touch,xargs :: .* :: unrecognized option {q}{wrong}{q} :: known gnu
            curl,wget :: :: [Pp]rotocol {q}{wrong}{q} (?:not supported|is not supported) :: known url
            ag        :: .+ :: run ag with -Q :: option! -Q
            cd..      :: :: -not found :: instead! cd ..
            *         :: (?:.* )?-h(?: .*)? :: (?:Try|try) {q}[\\w.-]{1,40} --help{q} for more :: change -h --help
            """;

    private CoreRows() {}
}
