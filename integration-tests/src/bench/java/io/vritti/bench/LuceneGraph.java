package io.vritti.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** The same vectors in Lucene's graph (HNSW) as it comes, in one segment: document numbers are those of the vectors. */
final class LuceneGraph {

    private static final int NEAREST = 10;
    private static final int WARM_UP = 50;
    private static final int BUFFER_MEBIBYTES = 512;
    private static final double MILLIS = 1_000_000;

    private LuceneGraph() {}

    static Figure measure(Topics topics, int size, SearchCost.Exact exact, Lab lab) throws IOException {
        Path folder = Files.createTempDirectory(lab.folder(), "lucene-");
        long start = System.nanoTime();
        try (FSDirectory directory = FSDirectory.open(folder)) {
            fill(directory, topics, size);
            double seconds = (System.nanoTime() - start) / MILLIS / 1_000;
            Values millis = new Values();
            double recall = 0;
            int queries = exact.nearest().size();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = -WARM_UP; i < queries; i++) {
                    float[] query = topics.vector(-1 - Math.max(0, i));
                    long before = System.nanoTime();
                    ScoreDoc[] found = searcher.search(new KnnFloatVectorQuery("v", query, NEAREST), NEAREST).scoreDocs;
                    double took = (System.nanoTime() - before) / MILLIS;
                    if (i >= 0) {
                        millis.add(took);
                        recall += exact.recall(i, numbers(found));
                    }
                }
            }
            return new Figure("Lucene's HNSW, " + size + " vectors: p50 / p99, recall@10, time to build")
                    .of(
                            Peer.NONE,
                            "%.2f / %.2f ms, %.3f, %.0f s",
                            millis.median(),
                            millis.percentile(99),
                            recall / queries,
                            seconds);
        }
    }

    private static void fill(FSDirectory directory, Topics topics, int size) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEBIBYTES);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < size; i++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField("v", topics.vector(i), VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static List<Integer> numbers(ScoreDoc[] found) {
        List<Integer> numbers = new ArrayList<>();
        for (ScoreDoc one : found) {
            numbers.add(one.doc);
        }
        return numbers;
    }
}
