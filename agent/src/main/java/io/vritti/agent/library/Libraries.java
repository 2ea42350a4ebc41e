package io.vritti.agent.library;

import io.vritti.agent.library.adk.AdkChokePoints;
import io.vritti.agent.library.agentscope.AgentScopeChokePoints;
import io.vritti.agent.library.apache4.Apache4ChokePoints;
import io.vritti.agent.library.apache5.Apache5ChokePoints;
import io.vritti.agent.library.genai.GenAiChokePoints;
import io.vritti.agent.library.httpclient.HttpClientChokePoints;
import io.vritti.agent.library.jetty12.Jetty12ChokePoints;
import io.vritti.agent.library.jetty9.Jetty9ChokePoints;
import io.vritti.agent.library.koog.KoogChokePoints;
import io.vritti.agent.library.langchain4j.LangChain4jChokePoints;
import io.vritti.agent.library.mcp.McpChokePoints;
import io.vritti.agent.library.netty.NettyChokePoints;
import io.vritti.agent.library.nuprocess.NuProcessChokePoints;
import io.vritti.agent.library.okhttp.OkHttpChokePoints;
import io.vritti.agent.library.pty4j.Pty4jChokePoints;
import io.vritti.agent.library.reactornetty.ReactorNettyChokePoints;
import io.vritti.agent.library.springai.SpringAiChokePoints;
import io.vritti.agent.library.urlconnection.UrlConnectionChokePoints;
import java.util.List;

/** The table of the watched libraries. */
public final class Libraries {

    public static final List<Library> ALL = List.of(
            Library.withoutReader("httpclient", HttpClientChokePoints.ALL),
            Library.withoutReader("urlconnection", UrlConnectionChokePoints.ALL),
            new Library("apache4", Apache4ChokePoints.ALL, "Apache4Reader", "org.apache.http."),
            new Library("apache5", Apache5ChokePoints.ALL, "Apache5Reader", "org.apache.hc."),
            new Library("jetty12", Jetty12ChokePoints.ALL, "Jetty12Reader", "org.eclipse.jetty."),
            new Library("jetty9", Jetty9ChokePoints.ALL, "Jetty9Reader", "org.eclipse.jetty."),
            new Library("langchain4j", LangChain4jChokePoints.ALL, "LangChain4jReader"),
            new Library("mcp", McpChokePoints.ALL, "McpReader"),
            new Library("okhttp", OkHttpChokePoints.ALL, "OkHttpReader", "okhttp3."),
            new Library("netty", NettyChokePoints.ALL, "NettyReader"),
            new Library("reactornetty", ReactorNettyChokePoints.ALL, "ReactorNettyReader"),
            new Library("adk", AdkChokePoints.ALL, "AdkReader"),
            new Library("agentscope", AgentScopeChokePoints.ALL, "AgentScopeReader"),
            new Library("koog", KoogChokePoints.ALL, "KoogReader"),
            new Library("springai", SpringAiChokePoints.ALL, "SpringAiReader"),
            new Library("genai", GenAiChokePoints.ALL, "GenAiReader"),
            Library.withoutReader("nuprocess", NuProcessChokePoints.ALL),
            Library.withoutReader("pty4j", Pty4jChokePoints.ALL));

    private Libraries() {}

    /** @return null where there is none of that name */
    static Library named(String name) {
        for (Library library : ALL) {
            if (library.name().equals(name)) {
                return library;
            }
        }
        return null;
    }
}
