package io.vritti.program;

/** Containers, clusters and virtual machines. */
final class Containers {

    static final String TABLE = """
            docker,podman,nerdctl   | plugins credentials=~/.docker/config.json variables=DOCKER_CONFIG \
                texts sub groups=compose,image,container,network,volume,system,buildx,context \
                groups=builder,manifest,swarm,stack,service,secret,config,plugin network \
                valued=-H,-c,-l,--host,--context,--config,--log-level,--connection valued=--url
            docker,podman,nerdctl compose | network detaches:-d,--detach valued=-f,-p,--file,--project-name,--profile,--env-file
            docker,podman,nerdctl ps,images,version,info,stats,top,port,history,search,diff | pure network
            docker,podman,nerdctl image.ls,image.list,image.history,container.ls | pure network
            docker,podman,nerdctl container.list,container.top,network.ls,volume.ls | pure network
            docker,podman,nerdctl system.df,system.info,context.ls,compose.ps | pure network
            docker,podman,nerdctl compose.config,compose.images,compose.top,compose.ls | pure network
            docker,podman,nerdctl compose.version,buildx.ls,buildx.version | pure network
            docker,podman,nerdctl inspect,image.inspect,container.inspect,network.inspect | pure network informs=1
            docker,podman,nerdctl volume.inspect,manifest.inspect,image.exists | pure network informs=1
            docker,podman,nerdctl container.exists,volume.exists | pure network informs=1
            docker,podman,nerdctl logs,events,container.logs,compose.logs,compose.events | pure network \
                waits:-f,--follow
            docker,podman,nerdctl run,exec,container.run,container.exec,compose.run | elsewhere network detaches:-d,--detach \
                server:*mcp*,*MCP* stdin:-i,--interactive partial hazard
            docker,podman,nerdctl compose.exec | elsewhere network server:*mcp*,*MCP* stdin:-i,--interactive partial \
                hazard
            docker,podman,nerdctl attach,start,stop,restart,create,rename,tag,commit,cp | network \
                detaches:start,restart
            docker,podman,nerdctl save,export,update,pause,unpause,network.create | network
            docker,podman,nerdctl network.connect,volume.create,compose.up,compose.start | network \
                detaches:-d,--detach,start
            docker,podman,nerdctl compose.stop,compose.restart,compose.create,context.use | network \
                detaches:restart
            docker,podman,nerdctl pull,push,image.pull,image.push,compose.pull,compose.push | network partial
            docker,podman,nerdctl build,image.build,buildx.build,buildx.bake,compose.build | network partial builds \
                dash valued=-t,-f,--tag,--file,--build-arg,--target,--platform,--label
            docker,podman,nerdctl builder.build | network partial builds dash \
                valued=-t,-f,--tag,--file,--build-arg,--target,--platform,--label
            docker,podman,nerdctl load,import,image.load,image.import | network nostdin:-i,--input stdin=1 \
                valued=-i,--input
            docker,podman,nerdctl login,logout | network stdin:--password-stdin
            docker,podman,nerdctl wait,container.wait,compose.wait | network waits
            docker,podman,nerdctl rm,rmi,kill,image.rm,image.prune,container.rm | network hazard
            docker,podman,nerdctl container.prune,container.kill,network.rm,network.prune | network hazard
            docker,podman,nerdctl volume.rm,volume.prune,system.prune,builder.prune | network hazard
            docker,podman,nerdctl compose.down,compose.rm,compose.kill,swarm.leave,stack.rm | network hazard
            docker,podman,nerdctl service.rm,secret.rm | network hazard
            docker-compose,podman-compose | sub network detaches:-d,--detach,start,restart valued=-f,-p,--file,--project-name,--profile,--env-file
            docker-compose,podman-compose ps,config,images,top,version | pure network
            docker-compose,podman-compose logs | pure network waits:-f,--follow
            docker-compose,podman-compose run,exec | elsewhere network hazard
            docker-compose,podman-compose build,pull,push | network partial builds
            docker-compose,podman-compose down,rm,kill | network hazard
            buildah,skopeo,crane,oras,kaniko,ko,img,jib,ctr,crictl | sub network partial
            dockerize               | waits:-wait network
            kubectl,oc,k3s,microk8s | plugins credentials=~/.kube/config conf=~/.kube/config variables=KUBECONFIG \
                sub groups=rollout,config,auth,set,top,cluster-info,adm,certificate network dash \
                valued=-n,-s,--namespace,--context,--kubeconfig,--cluster,--server valued=--user,--token,--as
            kubectl,oc get,describe | served pure network \
                waits:-w,--watch dash valued=-n,-o,-l,-f,--namespace,--context,--kubeconfig,--output \
                valued=--selector,--filename,--field-selector
            kubectl,oc explain,api-resources,api-versions,version,cluster-info | pure network \
                waits:-w,--watch dash valued=-n,-o,-l,-f,--namespace,--context,--kubeconfig,--output \
                valued=--selector,--filename,--field-selector
            kubectl,oc top,top.pod,top.node,config.view,config.current-context | pure network waits:-w,--watch dash \
                valued=-n,-o,-l,-f,--namespace,--context,--kubeconfig,--output \
                valued=--selector,--filename,--field-selector
            kubectl,oc config.get-contexts,rollout.history,options | pure network waits:-w,--watch dash \
                valued=-n,-o,-l,-f,--namespace,--context,--kubeconfig,--output \
                valued=--selector,--filename,--field-selector
            kubectl,oc diff         | pure network informs=1 dash valued=-n,-f,--namespace,--filename
            kubectl,oc auth.can-i,auth.whoami | pure network informs=1
            kubectl,oc logs         | served pure network waits:-f,--follow \
                valued=-n,-c,-l,--namespace,--container,--tail,--since
            kubectl,oc wait         | network waits limit=--timeout \
                valued=-n,-f,-l,--for,--timeout,--namespace,--selector
            kubectl,oc rollout.status | pure network waits limit=--timeout valued=-n,--timeout,--namespace
            kubectl,oc apply,create,replace,patch,edit,label,annotate,scale,set,set.image | network detaches dash \
                hazard:--overwrite,--prune,--grace-period* \
                valued=-n,-f,-k,-p,-l,--namespace,--filename,--kustomize,--patch valued=--context,--kubeconfig
            kubectl,oc expose,autoscale,run,rollout.restart,rollout.pause,rollout.resume,cp | network detaches dash \
                hazard:--overwrite,--prune,--grace-period* \
                valued=-n,-f,-k,-p,-l,--namespace,--filename,--kustomize,--patch valued=--context,--kubeconfig
            kubectl,oc taint,cordon,uncordon | network detaches dash hazard:--overwrite,--prune,--grace-period* \
                valued=-n,-f,-k,-p,-l,--namespace,--filename,--kustomize,--patch valued=--context,--kubeconfig
            kubectl,oc config.use-context,config.set-context,config.set,config.set-cluster | files
            kubectl,oc config.set-credentials | files
            kubectl,oc delete,drain,rollout.undo,config.delete-context | network detaches dash hazard \
                valued=-n,-f,-l,--namespace,--filename
            kubectl,oc exec,debug,attach,rsh | elsewhere network hazard
            kubectl,oc port-forward,proxy | network
            helm                    | plugins \
                sub groups=repo,get,show,dependency,plugin,search,registry network detaches:install,upgrade \
                limit=--timeout dash valued=-n,-f,--namespace,--values,--set,--timeout,--kube-context valued=--version
            helm list,ls,status,history,version,env,template,lint,get.values,get.manifest | pure network
            helm get.all,show.values,show.chart,search.repo,search.hub,repo.list | pure network
            helm pull,repo.add,repo.update,dependency.update,dependency.build | network partial
            helm uninstall,delete,rollback | network detaches hazard
            kustomize,kubeval,kubeconform,stern,k9s,kubectx,kubens,argocd,flux,istioctl | sub network
            linkerd,velero,eksctl,kops,kubeadm,talosctl | sub network
            kind,minikube,k3d,colima,lima,limactl,multipass,vagrant,virsh,VBoxManage | sub network partial \
                detaches hazard:delete,destroy
            qemu-system-x86_64,lxc,incus,podman-machine | sub network partial hazard:delete,destroy
            vagrant ssh,winrm,powershell | elsewhere network
            vagrant status,version,global-status | pure
            minikube ssh,kubectl    | elsewhere network
            minikube status,ip,version,profile | pure informs=1,2,3,4,5,6,7
            multipass,lxc,incus exec,shell | elsewhere network
            toolbox,distrobox,systemd-nspawn,firejail,bwrap,proot,fakeroot,wsl,lxc-attach | elsewhere
            machinectl,enroot,apptainer,singularity,flatpak-spawn | elsewhere
            """;

    private Containers() {}
}
