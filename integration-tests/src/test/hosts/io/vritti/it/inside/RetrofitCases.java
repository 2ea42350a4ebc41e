package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.it.FreePort;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.GET;

/** Retrofit over OkHttp. */
class RetrofitCases {

    interface Api {
        @GET("items")
        Call<ResponseBody> items();
    }

    private final String server = "http://127.0.0.1:" + FreePort.any() + "/";
    private final Api api = new Retrofit.Builder().baseUrl(server).build().create(Api.class);

    RetrofitCases() throws Exception {}

    @Test
    void a_call_is_one_action() throws Exception {
        SeenOnce.refusedAfterOne("GET " + server + "items", () -> api.items().execute());

        CompletableFuture<Response<ResponseBody>> answer = new CompletableFuture<>();
        api.items().enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<ResponseBody> call, Response<ResponseBody> response) {
                answer.complete(response);
            }

            @Override
            public void onFailure(Call<ResponseBody> call, Throwable thrown) {
                answer.completeExceptionally(thrown);
            }
        });
        assertThatThrownBy(answer::get)
                .isInstanceOfSatisfying(ExecutionException.class, thrown -> Veto.checked(thrown.getCause()));
    }
}
