package io.vritti.program;

/** Files, folders, archives, and what is known of the system without asking anybody. */
final class CoreTools {

    static final String TABLE = """
            ls,dir,vdir,tree,exa,eza,lsd | pure
            stat,file,du,df,basename,dirname,realpath,pathchk,namei | pure
            readlink,tty,printenv   | pure informs=1
            mountpoint              | pure informs=1,32
            id,groups               | pure informs=1
            getent                  | pure informs=1,2
            expr                    | pure informs=1
            echo,printf,seq,yes,nproc,uname,arch,logname,whoami,locale,factor | pure
            hostname,domainname     | pure:-f,-i,-I,-s,-d
            date                    | pure clock opaque:-s,--set valued=-d,-f,-r,-s,--date,--file,--reference,--set
            cal,ncal,uptime,w,who,last | pure clock
            sleep,usleep            | pure waits
            inotifywait,inotifywatch,fswatch | waits
            find                    | pure wordy files:-delete,-fprint* opaque:-exec,-execdir,-ok,-okdir \
                hazard:-delete,-exec*,-ok*
            fd,fdfind,locate,mlocate,plocate | pure informs=1 opaque:-x,-X,--exec*
            mkdir,rmdir,touch,mkfifo,mknod,mktemp,split,csplit,rename | files
            truncate                | files hazard
            cp,install              | files hazard:-f valued=-t,-m,-o,-g,-S
            mv                      | files hazard:-f valued=-t,-S
            ln                      | files hazard:-*f* valued=-t,-S
            rm,unlink,shred         | files hazard
            chmod                   | files hazard:*777*,*666*,*+s,*+*s,a+*,o+*,go+*,ugo+*
            chown,chgrp,setfacl,chattr | files hazard
            dd                      | files stdin hazard
            tee,sponge              | files stdin
            rsync                   | files opaque:*:* network:*:* partial hazard:--delete*,--remove-source-files \
                valued=-e,-f,--rsh,--include,--exclude
            tar,gtar,bsdtar         | files dash valued=-C,-T,-X,--directory,--exclude,--files-from
            gzip,gunzip,bzip2,bunzip2,xz,unxz,lzma,zstd,unzstd,lz4,compress,uncompress | files stdin=1 hazard:-f \
                valued=-S
            zcat,bzcat,xzcat,zstdcat,lz4cat | pure stdin=1
            zip,7z,7za,rar,unrar,ar,ranlib,strip,objcopy,patchelf | files dash
            unzip                   | files dash hazard:-o valued=-d,-x,-P
            cpio                    | files stdin
            md5sum,sha1sum,sha224sum,sha256sum,sha384sum,sha512sum,b2sum,cksum,sum,shasum | pure stdin=1
            vi,vim,nvim,nano,emacs,ed,ex | files maystdin
            less,more,most          | pure stdin=1
            man,info,apropos,whatis,tldr,help | pure
            """;

    private CoreTools() {}
}
