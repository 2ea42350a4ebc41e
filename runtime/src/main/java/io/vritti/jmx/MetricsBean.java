package io.vritti.jmx;

import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.ReflectionException;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;

/**
 * The metrics in JMX: {@code io.vritti:type=Metrics}, an attribute each, by its name. What has no labels is a number; what has some, and
 * what is measured in time, is a table with a row for each combination of labels. A client needs no class of ours.
 */
final class MetricsBean implements DynamicMBean {

    private final MetricSource metrics;

    MetricsBean(MetricSource metrics) {
        this.metrics = metrics;
    }

    @Override
    public Object getAttribute(String name) throws AttributeNotFoundException, ReflectionException {
        Metric metric = byName().get(name);
        if (metric == null) {
            throw new AttributeNotFoundException(name + " is no metric");
        }
        try {
            return MetricTable.value(metric);
        } catch (OpenDataException ours) {
            throw new ReflectionException(ours);
        }
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        Map<String, Metric> read = byName();
        AttributeList attributes = new AttributeList();
        for (String name : names) {
            Metric metric = read.get(name);
            if (metric != null) {
                try {
                    attributes.add(new Attribute(name, MetricTable.value(metric)));
                } catch (OpenDataException ours) {
                    // As the interface wants it: what cannot be told is left out.
                }
            }
        }
        return attributes;
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        List<Metric> read = metrics.read();
        MBeanAttributeInfo[] attributes = new MBeanAttributeInfo[read.size()];
        for (int i = 0; i < attributes.length; i++) {
            Metric metric = read.get(i);
            attributes[i] = new OpenMBeanAttributeInfoSupport(
                    metric.name(), metric.help(), MetricTable.type(metric), true, false, false);
        }
        return new MBeanInfo(
                MetricsBean.class.getName(),
                "What Vritti counted and measured in this JVM.",
                attributes,
                null,
                null,
                null);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " can only be read");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] values, String[] signature) throws ReflectionException {
        throw new ReflectionException(new NoSuchMethodException(action), "there is nothing to invoke");
    }

    private Map<String, Metric> byName() {
        Map<String, Metric> byName = new LinkedHashMap<>();
        metrics.read().forEach(metric -> byName.put(metric.name(), metric));
        return byName;
    }
}
