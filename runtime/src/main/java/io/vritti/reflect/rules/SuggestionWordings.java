package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** Names that a tool itself offers in place of one that it does not know. */
final class SuggestionWordings {

    private static final Set<FailureKind> NAMES = Set.of(
            FailureKind.USAGE_SYNTAX,
            FailureKind.TARGET_MISSING,
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.BUILD_FAILURE,
            FailureKind.PACKAGE_NOT_FOUND,
            FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            rule(
                    NAMES,
                    lesson(
                                    "{tool} does not know {name}; it offers {suggested}.",
                                    "Use {suggested} in place of {name} if that is what was meant; else take the name from the tool's own list.",
                                    "Look names up in the tool's own list (--help) before they are used.")
                            .about(Cause.Kind.USAGE, "name"),
                    said(
                            "did you mean",
                            "^(?:\\S{1,40}: )?'?{name}'? is not a \\S{1,30} command\\b.{0,80}\\n(?:.{0,80}\\n){0,3}?[^\\n]{0,60}(?:similar|mean)[^\\n]{0,60}\\n\\s*(?<suggested>[^\\s',:;]{1,120}(?:\\n[\\t ]{1,8}[^\\s',:;]{1,60}(?=\\n|$)){0,4})"),
                    said(
                            "did you mean",
                            "(?:unknown|unrecognized|invalid|no such) (?:sub)?(?:command|option|flag|argument|task|script)s?:? '?{name}'?.{0,80}\\n?(?:.{0,80}\\n){0,2}?.{0,60}did you mean (?:this\\?|one of these\\?|one of)?:?\\s*'?(?<suggested>[^\\s',:;]{1,120}(?:\\n[\\t ]{1,8}[^\\s',:;]{1,60}(?=\\n|$)){0,4})"),
                    said("did you mean", "has no command named '{name}'\\. Did you mean '{suggested}'"),
                    said(
                            "a similar name exists",
                            "(?:unexpected argument|unrecognized subcommand) '{name}' found.{0,40}\\n(?:.{0,80}\\n)?.{0,20}similar \\w+ exists: '{suggested}'"),
                    said(
                            "similar",
                            "(?:unexpected argument|unrecognized subcommand|no such command:?) '{name}'.{0,60}\\n(?:.{0,80}\\n)?.{0,40}similar \\w+(?: \\w+)* exists: '{suggested}'"),
                    said(
                            "most similar command",
                            "'{name}' is not a git command.{0,60}\\n\\s*\\n?.{0,60}most similar commands? (?:is|are)\\n\\s*(?<suggested>[^\\s',:;]{1,120}(?:\\n[\\t ]{1,8}[^\\s',:;]{1,60}(?=\\n|$)){0,4})"),
                    said("some candidates are", "Task '{name}' not found in.{0,120}Some candidates are: '{suggested}'"),
                    said("candidates are", "Task '{name}' is ambiguous.{0,160}Candidates are: '{suggested}'"),
                    said(
                            "perhaps you meant",
                            "(?:unknown|unrecognized|invalid) \\w+:? '?{name}'?.{0,60}\\n?.{0,20}perhaps you meant:? '?{suggested}"),
                    said("maybe you meant", "unknown command '{name}'.{0,20}maybe you meant '{suggested}'")),
            rule(
                    NAMES,
                    lesson(
                                    "{tool} suggests {suggested} in place of what it was given.",
                                    "Use {suggested} where it stands for the word that was refused.",
                                    "Look names up in the tool's own list (--help) before they are used.")
                            .about(Cause.Kind.USAGE, "suggested"),
                    said("did you mean", "did you mean:? '(?<suggested>[\\w.-]{1,40}(?: [\\w:.-]{1,40}){0,2})'"),
                    said("did you mean", "did you mean (?:this\\?|one of these\\?|one of):?\\s*'?{suggested}"),
                    said("did you mean", "did you mean {suggested}\\?")));

    private SuggestionWordings() {}
}
