package io.vritti.ecosystem.git;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import java.util.List;
import java.util.Set;

/** The reads of a call of git in the work tree: all of it, what it names, or what its refusal says was in the way. */
final class GitWorkTree {

    private final GitCall call;
    private final GitRepository repository;
    private final ReadSet reads;

    GitWorkTree(GitCall call, GitRepository repository, ReadSet reads) {
        this.call = call;
        this.repository = repository;
        this.reads = reads;
    }

    /** @param only whether all that the action said was said by this call */
    void add(boolean only) {
        GitWork work = GitWork.of(call);
        if (work == GitWork.NONE) {
            return;
        }
        if (repository.workTree() == null) {
            reads.giveUp("a work tree that is not there");
            return;
        }
        List<String> inTheWay = only ? GitRefusal.of(call, reads.output()) : null;
        if (inTheWay != null) {
            for (String name : inTheWay) {
                String path = Paths.absolute(repository.workTree(), name);
                reads.file(path);
                onTheWay(path);
            }
        } else if (work == GitWork.ALL || !operands()) {
            all();
        }
    }

    private void all() {
        reads.file(repository.workTree() + "/.gitmodules");
        if (!reads.view().linkMissing(repository.workTree() + "/.gitmodules")) {
            reads.giveUp("submodules");
        }
        reads.workTree(repository.workTree());
    }

    /** Whether what it reads of the work tree is what its operands name, and the rules of what is ignored on the way to it. */
    private boolean operands() {
        for (String operand : call.operands(Set.of("-m", "-n"))) {
            String path = call.step().absolute(operand);
            boolean pattern = operand.indexOf('*') >= 0 || operand.indexOf('?') >= 0 || operand.indexOf('[') >= 0;
            if (pattern
                    || operand.startsWith(":")
                    || operand.contains("..")
                    || !path.startsWith(repository.workTree())) {
                return false;
            }
            reads.file(path);
            if (reads.view().folder(path)) {
                reads.workTree(path);
            }
            onTheWay(path);
        }
        return true;
    }

    /** What is ignored, and how it is kept, is said in each folder on the way; one that is a link, or a repository, ends it. */
    private void onTheWay(String path) {
        for (String folder = Paths.parent(path); folder != null; folder = Paths.parent(folder)) {
            reads.file(folder + "/.gitignore");
            reads.file(folder + "/.gitattributes");
            if (folder.equals(repository.workTree())) {
                return;
            }
            reads.place(folder + "/.git");
            if (reads.view().link(folder)) {
                reads.file(folder);
            }
        }
    }
}
