package io.vritti.reflect.model.lesson;

import java.util.regex.Pattern;

/**
 * Words by which a text gives orders to its reader instead of saying how to mend a failure, and commands in prose that are never
 * suggested (design.md §5.7). Error text can be written by anybody, and a model may repeat what it reads there.
 */
enum Order {
    FORGETS("\\b(?:ignore|disregard|forget|override|bypass)\\b[^.]{0,40}"
            + "\\b(?:instruction|rule|prompt|polic|guideline|guard)"),
    SPEAKS_OF_PROMPTS(
            "\\b(?:system prompt|jailbreak|developer mode|you are now|as an ai\\b|your new (?:task|role|goal)\\b)"),
    TELLS_SECRETS(
            "\\b(?:send|post|upload|e-?mail|print|reveal|share|leak|exfiltrate|paste|transmit|forward)\\b[^.]{0,60}"
                    + "\\b(?:secret|password|credential|api key|token|private key|\\.env|ssh key)"),
    PIPES_INTO_SHELL("\\|\\s*(?:sudo\\s+)?(?:ba|da|z|k|fi)?sh\\b|\\|\\s*(?:python|perl|ruby|node)\\d?\\b"),
    DECODES("\\bbase64\\s+(?:-d|-D|--decode)\\b"),
    RAISES_PRIVILEGE("(?:^|[^\\w-])(?:sudo|doas|pkexec)\\s+[\\w./-]+"),
    DELETES("(?:^|[^\\w-])(?:rm|rmdir|shred|mkfs(?:\\.\\w+)?|dd)\\s+(?:-|/|~|\\$|if=)"),
    DELETES_KEYS("\\b(?:delete|remove|erase|wipe|empty|overwrite)\\b[^.]{0,30}"
            + "(?:~/\\.|/etc/|\\.ssh\\b|\\.gnupg\\b|\\bhome directory\\b)"),
    DISARMS("\\b(?:disable|turn off|switch off|uninstall|deactivate)\\b[^.]{0,30}"
            + "\\b(?:vritti|firewall|selinux|apparmor|antivirus|sandbox|javaagent)\\b|\\bvritti[._]\\w+\\s*="),
    SKIPS_CHECKS("--(?:no-verify|force|no-check-certificate|insecure|allow-unsafe|trusted-host)\\b"
            + "|--disable-\\w*(?:ssl|tls|check)"
            + "|-DskipTests|\\bverify=False\\b|\\bchmod\\b[^.]{0,12}\\b0?777\\b|\\bstrictHostKeyChecking[= ]no\\b"),
    REWRITES_HISTORY("\\bgit\\s+(?:reset\\s+--hard|clean\\s+-\\w*f|push\\s+(?:-f\\b|--force))");

    private final Pattern words;

    Order(String words) {
        this.words = Pattern.compile("(?i)" + words);
    }

    /** Whether a text gives any of them, in letters that only look like those as well. */
    static boolean in(String text) {
        String plain = LookAlikes.plain(text);
        for (Order order : values()) {
            if (order.words.matcher(plain).find()) {
                return true;
            }
        }
        return false;
    }
}
