package io.vritti.reflect.work;

import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.store.Spending;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * What models may cost on a day of UTC. A question is sent only if the most that it may cost still fits, so that no figure is ever
 * passed.
 *
 * @param requests of all models together
 * @param ownRequests whether the owner chose that number; else it gives way to what the account says is left
 * @param tokens of questions and answers
 * @param cost in US dollars
 */
public record Budgets(long requests, boolean ownRequests, long tokens, BigDecimal cost) {

    /** As set. */
    public static Budgets of(Settings settings) {
        return new Budgets(
                settings.reflect().requestsPerDay(),
                !settings.origin(Setting.REFLECT_BUDGET_REQUESTS).equals("default"),
                settings.reflect().tokensPerDay(),
                settings.reflect().dollarsPerDay());
    }

    /**
     * Why a question may not be sent today, in words for the owner; null if it may.
     *
     * @param spent today, with what is held for questions under way
     * @param most that the question may cost
     * @param left requests that the account has left today, as the endpoint says; empty if it does not
     */
    String refusal(Spending spent, Spending most, OptionalLong left) {
        if (left.isPresent() && most.requests() > left.getAsLong()) {
            return "the account has " + left.getAsLong() + " requests left today";
        }
        if ((ownRequests || left.isEmpty()) && spent.requests() + most.requests() > requests) {
            return reached("vritti.reflect.budget.requests", spent.requests() + " of " + requests);
        }
        if (spent.tokens() + most.tokens() > tokens) {
            return reached(
                    "vritti.reflect.budget.tokens",
                    spent.tokens() + " of " + tokens + " spent, and a question may take " + most.tokens());
        }
        if (spent.cost().add(most.cost()).compareTo(cost) > 0) {
            return reached(
                    "vritti.reflect.budget.cost",
                    dollars(spent.cost()) + " of " + dollars(cost) + " spent, and a question may cost "
                            + dollars(most.cost()));
        }
        return null;
    }

    private static String reached(String setting, String how) {
        return "today's " + setting + " is reached: " + how;
    }

    /** At least two digits after the point, no more than are needed. */
    public static String dollars(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return "$" + (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }
}
