package io.vritti.it.inside;

import io.vritti.it.FreePort;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The AWS SDK's sync client over Apache HttpClient 4. */
class AwsCases {

    @Test
    void a_call_to_an_endpoint_that_is_not_there_is_one_action() throws Exception {
        URI endpoint = URI.create("http://127.0.0.1:" + FreePort.any());
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .httpClient(ApacheHttpClient.create())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
            SeenOnce.refusedAfterOne("POST " + endpoint + "/", client::listTables);
        }
    }
}
