package io.vritti.program;

/** Processes, services, users, devices. */
final class SystemTools {

    static final String TABLE = """
            ps,pgrep,pidof          | pure informs=1 valued=-p,-u,-U,-o,-C,-f
            lsof                    | pure informs=1
            fuser                   | informs=1 pure
            top,htop,free,vmstat,iostat,mpstat,pidstat,sar,lscpu,lsblk,lsmod,lspci,lsusb | pure
            lshw,dmidecode,blkid    | pure
            ss,netstat              | pure
            kill                    | launches pure:-0,-l,-L informs=1:-0 hazard
            pkill,killall,skill     | launches informs=1:-0 hazard
            systemctl               | plugins detaches \
                sub valued=-H,-M,-n,-o,-p,-s,-t,--host,--machine,--type,--state,--property
            systemctl is-active,is-enabled,is-failed,is-system-running | pure informs=1,2,3,4
            systemctl status,show,cat,list-units,list-unit-files,list-timers | pure informs=3,4
            systemctl stop,disable,mask,kill,reset-failed | hazard
            service,rc-service      | sub=2 detaches:start,restart,reload,force-reload
            launchctl,initctl,supervisorctl,pm2,monit | sub detaches
            journalctl              | pure waits:-f,--follow valued=-u,-n,-o,-p,-t,--unit,--since,--until,--lines
            dmesg                   | pure waits:-w,--follow
            systemd-run             | elsewhere privileged detaches
            systemd-notify,loginctl,timedatectl,hostnamectl,localectl | sub
            mount,umount,swapon,swapoff,losetup,mkfs,fdisk,parted,cryptsetup,lvm | hazard
            sysctl,modprobe,insmod,rmmod,ldconfig,update-alternatives,setenforce,iptables | hazard
            nft,ufw                 | hazard
            useradd,userdel,usermod,groupadd,passwd,chpasswd,adduser,visudo | hazard
            reboot,shutdown,halt,poweroff,init | hazard
            crontab,at,batch        | dash detaches
            tmux,screen             | sub detaches:new*,send*,run*,split*,respawn*,-d,-m,-X informs=1:has-session,-ls
            mail,mailx,sendmail,msmtp,wall,write,logger,lpr,lp | stdin
            xclip,xsel,pbcopy,wl-copy | stdin
            pbpaste,wl-paste        | pure
            gdb,lldb                | maystdin
            openssl                 | reader=openssl sub beyond folders=refused
            gpg,gpg2                | files dash network:--recv-keys,--keyserver,--search-keys
            ssh-keygen              | files hazard:-R
            ssh-add,ssh-agent       | dash
            """;

    private SystemTools() {}
}
