package io.vritti.config;

import java.math.BigDecimal;
import java.util.List;

/** {@code vritti.reflect.*}: whether failures are reflected on, by which models, and at what cost. */
public final class ReflectSettings {

    private final CurrentValues values;

    ReflectSettings(CurrentValues values) {
        this.values = values;
    }

    /** Whether failures are reflected on, by rules or by a model. */
    public boolean enabled() {
        return values.flag(Setting.REFLECT_ENABLED);
    }

    /** The key of the endpoint, a secret; null if no model is ever asked. */
    public String key() {
        return values.text(Setting.REFLECT_KEY);
    }

    /** Whether reflection is on and a model can be asked. */
    public boolean asksModels() {
        return enabled() && key() != null;
    }

    /** Address of an endpoint that speaks OpenAI's chat completions. */
    public String url() {
        return values.text(Setting.REFLECT_URL);
    }

    /** Name of the model that is asked. */
    public String model() {
        return values.text(Setting.REFLECT_MODEL);
    }

    /** Names of the models that are asked about the same severe or frequent failure; {@link #model} alone if none are set. */
    public List<String> models() {
        List<String> several = values.names(Setting.REFLECT_MODELS);
        return several.isEmpty() ? List.of(model()) : several;
    }

    /** The most requests a day (UTC) of all JVMs of the home together. */
    public int requestsPerDay() {
        return values.number(Setting.REFLECT_BUDGET_REQUESTS);
    }

    /** The most tokens a day (UTC), of questions and answers. */
    public int tokensPerDay() {
        return values.number(Setting.REFLECT_BUDGET_TOKENS);
    }

    /** The most US dollars a day (UTC). */
    public BigDecimal dollarsPerDay() {
        return values.dollars(Setting.REFLECT_BUDGET_COST);
    }
}
