package io.vritti.program;

/** Clouds, infrastructure and deployment. */
final class Clouds {

    static final String TABLE = """
            aws                     | credentials=~/.aws/credentials,~/.aws/config,~/.aws/sso/cache/,~/.aws/cli/cache/ \
                credentials=~/.aws/login/cache/ \
                keys=AWS_CONFIG_FILE,AWS_SHARED_CREDENTIALS_FILE,AWS_WEB_IDENTITY_TOKEN_FILE \
                sub=2 network detaches partial:cp,sync,mv dash waits:wait \
                valued=--profile,--region,--output,--query,--endpoint-url valued=--cli-input-json \
                hazard:rm,rb,delete-*,terminate-*,--delete,--no-verify-ssl,--recursive
            aws sts.get-caller-identity,configure.list,configure.get,s3.ls | pure network informs=1
            gcloud,gsutil,bq        | credentials=~/.config/gcloud/credentials.db,~/.config/gcloud/active_config \
                credentials=~/.config/gcloud/configurations/,~/.config/gcloud/ variables=CLOUDSDK_CONFIG \
                sub=2 network detaches \
                valued=--project,--zone,--region,--account,--format,--configuration waits:wait \
                hazard:delete,rm,--quiet,-q
            az                      | credentials=~/.azure/azureProfile.json,~/.azure/msal_token_cache.json variables=AZURE_CONFIG_DIR \
                sub=2 network detaches waits:wait \
                valued=-g,-n,-o,--resource-group,--name,--output,--subscription valued=--query hazard:delete,-y,--yes
            doctl,linode-cli,hcloud,oci,ibmcloud,scw,civo,heroku,flyctl,fly,vercel,netlify | sub=2 network \
                hazard:destroy,delete,rm,remove
            wrangler,railway,render,surge,firebase,amplify,sam,cdk,cdktf,serverless,sls | sub=2 network \
                hazard:destroy,delete,rm,remove
            copilot,eb,cf           | sub=2 network hazard:destroy,delete,rm,remove
            terraform,tofu,terragrunt | sub groups=state,workspace,providers network valued=-chdir,-var,-var-file wordy
            terraform,tofu,terragrunt plan | network informs=2:-detailed-exitcode hazard:-lock=false,-destroy wordy
            terraform,tofu,terragrunt init,get,providers.lock | installs partial network \
                hazard:-upgrade,-reconfigure,-migrate-state,-backend=false wordy
            terraform,tofu,terragrunt validate,fmt,workspace.new,workspace.select | files informs=1,3:-check wordy
            terraform,tofu,terragrunt show,output,version,graph,providers,state.list | pure
            terraform,tofu,terragrunt state.show,workspace.list,workspace.show | pure
            terraform,tofu,terragrunt apply,destroy,import,taint,untaint,force-unlock | network hazard wordy
            terraform,tofu,terragrunt state.rm,state.mv,state.push,workspace.delete | network hazard wordy
            pulumi                  | sub groups=stack,config network hazard:destroy,-y,--yes,--skip-preview
            ansible,ansible-playbook,ansible-console,salt,salt-ssh,puppet,chef-client | elsewhere network
            chef-solo,knife,bolt,fab,cap,pyinfra | elsewhere network
            ansible-galaxy          | sub installs partial network
            ansible-inventory,ansible-doc,ansible-config | pure
            vault,consul,nomad,boundary,etcdctl,zkCli.sh,sops,age | sub network dash
            act,circleci,buildkite-agent,drone,jenkins-cli,concourse,tkn,travis | sub network partial
            hadoop,hdfs,yarn-cli,spark-submit,spark-shell,flink,kafka-topics.sh | network maystdin
            kafka-console-producer.sh,kafka-console-consumer.sh,kcat,beeline,pig,sqoop | network maystdin
            presto,trino            | network maystdin
            """;

    private Clouds() {}
}
