package io.vritti.program;

/** Files, folders, archives, and what is known of the system without asking anybody. */
final class CoreTools {

    static final String TABLE = """
            ls                      | pure enters harmless=1aAlhrRtSFpdin folders=listed \
                more=-l,-t,-s,-i,-R,-c,-u,--recursive,--sort valued=-I,-T,-w
            dir,vdir                | pure enters harmless=1aAlhrRtSFpdin valued=-I,-T,-w
            tree,exa,lsd            | pure
            eza,tokei               | unnamed pure
            stat                    | pure needs harmless=cfLt folders=skipped more=-c,--format,--printf \
                valued=-c,--format,--printf
            file                    | pure folders=skipped more=-f,--files-from,-m,--magic-file \
                valued=-e,-F,-f,-m,-P opens=-f,--files-from
            du                      | pure enters harmless=sahcklmx valued=-d,-B,-t,-X \
                opens=-X,--exclude-from,--files0-from
            df                      | pure letters=ahki
            realpath                | pure lenient:-m,-s,--canonicalize-missing,--no-symlinks needs harmless=eLPqz \
                folders=skipped
            basename,dirname,pathchk,namei | pure
            readlink                | pure informs=1 folders=skipped
            tty,printenv            | pure informs=1
            mountpoint              | pure informs=1,32
            id,groups               | pure informs=1 accounts folders=skipped
            getent                  | pure informs=1,2
            expr                    | pure informs=1 texts
            echo,printf             | pure copies texts folders=skipped
            seq,yes,nproc,uname,arch,logname,whoami,locale,factor | pure
            hostname,domainname     | pure:-f,-i,-I,-s,-d
            date                    | pure clock opaque:-s,--set valued=-d,-f,-r,-s,--date,--file,--reference,--set \
                opens=-f,--file,-r,--reference
            cal,ncal,uptime,w,who,last | pure clock
            sleep,usleep            | pure waits
            inotifywait,inotifywatch,fswatch | waits
            find                    | reader=find named pure enters texts wordy files:-delete,-fprint* opaque:-exec,-execdir,-ok,-okdir \
                hazard:-delete,-exec*,-ok*
            fd,fdfind               | unnamed pure informs=1 opaque:-x,-X,--exec*
            locate,mlocate,plocate  | pure informs=1 opaque:-x,-X,--exec*
            mkdir                   | named files creates folders=skipped valued=-m,--mode harmless=mv lenient:-p,--parents
            mkfifo                  | named files creates valued=-m,--mode
            mknod                   | named files creates=0,1 valued=-m,--mode
            rmdir                   | named files changes harmless=pv folders=emptied
            touch                   | named files writes folders=skipped opens=-r,--reference valued=-d,-r,-t \
                valued=--date,--reference harmless=amdt,--date lenient:-c,--no-create,-h,--no-dereference
            mktemp,rename           | files
            split                   | files stdin=1 reads=0,1 harmless=abCdlnuxe valued=-a,-b,-C,-l,-n,-t \
                folders=refused
            csplit                  | files reads=0,1 beyond folders=refused valued=-b,-f,-n
            truncate                | named files hazard writes harmless=crs,--size lenient:-c,--no-create folders=refused opens=-r,--reference \
                valued=-s,-r,--size
            cp                      | named files hazard:-f reads target copies saves=-t,--target-directory \
                folders=refused,entered folders=walked:-r,-R,-a,--recursive,--archive more=-u,--update \
                harmless=aprRvdLPu letters=f valued=-t,-S,--target-directory,--suffix
            install                 | named files hazard:-f reads target copies saves=-t,--target-directory \
                lenient:-d,--directory folders=refused,entered accounts:-o,-g,--owner*,--group* \
                valued=-t,-m,-o,-g,-S,--target-directory,--mode,--owner,--group
            mv                      | named files hazard:-f changes target=changes copies \
                saves=-t,--target-directory folders=entered more=-u,--update harmless=vun letters=f \
                valued=-t,-S,--target-directory,--suffix
            ln                      | named files hazard:-*f* needs target=creates saves=-t,--target-directory \
                folders=entered \
                valued=-t,-S,--target-directory,--suffix
            rm                      | named files hazard changes harmless=rRvd letters=f folders=refused \
                folders=walked:-r,-R,--recursive folders=emptied:-d,--dir
            unlink                  | named files hazard changes folders=refused
            shred                   | named files hazard
            chmod                   | named files hazard:*777*,*666*,*+s,*+*s,a+*,o+*,go+*,ugo+* \
                needs:-r*,-w*,-x*,-X*,-s*,-t*,-u*,-g*,-o*,-a*,--reference* needs=1 harmless=Rv \
                opens=--reference folders=skipped folders=walked:-r,-R,--recursive
            chown,chgrp             | named files hazard needs:--reference* needs=1 harmless=Rvh opens=--reference accounts \
                folders=skipped folders=walked:-r,-R,--recursive
            setfacl,chattr          | files hazard
            dd                      | named files stdin hazard copies opens=if= saves=of= folders=refused
            tee                     | named files stdin writes folders=refused
            sponge                  | named files stdin
            rsync                   | credentials=~/.ssh/config,~/.ssh/id_rsa,~/.ssh/id_ecdsa,~/.ssh/id_ed25519 keys=SSH_AUTH_SOCK,SSH_ASKPASS \
                files opaque:*:* network:*:* partial hazard:--delete*,--remove-source-files \
                valued=-e,-f,--rsh,--include,--exclude
            tar,gtar,bsdtar         | reader=archive files dash beyond folders=walked bundled reads:-c,-r,-u,--create,--append,--update \
                opens=-f,--file:-x,-t,-d,-r,-u,--extract,--get,--list,--diff,--append,--update \
                saves=-f,--file:-c,--create opens=-T,-X,--files-from,--exclude-from leads=-C,--directory \
                harmless=cxtzjJvpkO valued=-f,-C,-T,-X,--file,--directory,--exclude,--files-from valued=--exclude-from
            gzip,gunzip             | reader=compression files beyond more=-r,--recursive stdin=1 hazard:-f valued=-S reads endings=.gz harmless=cdkNntv123456789 \
                folders=refused folders=walked:-r,--recursive
            bzip2,bunzip2,xz,unxz   | reader=compression files beyond stdin=1 hazard:-f valued=-S reads harmless=cdktvz folders=refused
            lzma,zstd,unzstd,lz4,compress,uncompress | files stdin=1 hazard:-f valued=-S
            zcat                    | reader=compression pure beyond stdin=1 reads endings=.gz harmless=v folders=refused
            bzcat,xzcat             | reader=compression pure beyond stdin=1 reads harmless folders=refused
            zstdcat,lz4cat          | pure stdin=1
            zip                     | reader=archive files dash beyond folders=walked
            7z,7za,rar,unrar,ar,ranlib,strip,objcopy,patchelf | files dash
            unzip                   | reader=archive files dash beyond folders=walked hazard:-o valued=-d,-x,-P reads=0,1 endings=.zip
            cpio                    | files stdin
            md5sum,sha1sum,sha224sum,sha256sum,sha384sum,sha512sum,b2sum | reader=checksum pure stdin=1 reads harmless=btcz \
                alias=--check/-c folders=refused
            cksum                   | reader=checksum pure stdin=1 reads harmless alias=--check/-c folders=skipped
            sum                     | pure stdin=1 reads harmless=rs folders=refused
            shasum                  | pure stdin=1 beyond reads harmless=bt valued=-a,--algorithm folders=refused
            vi,vim,nvim,nano,emacs,ed,ex | files maystdin
            less,more,most          | pure stdin=1
            man,info,apropos,whatis,tldr,help | pure
            """;

    private CoreTools() {}
}
