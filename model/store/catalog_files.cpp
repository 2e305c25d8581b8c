// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_files.h"

#include "catalog/contradictions.h"
#include "store/catalog_fields.h"
#include "store/text_file.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace cw::store {
namespace {

namespace fs = std::filesystem;

/// A part that names another one, judged when all files are read.
struct Reference {
    catalog::PartId accelerator;
    std::string where;
    int line = 0;
};
using References = std::vector<Reference>;

/// Reads one file into the catalog; sources are kept under "file/key" so that packs cannot clash.
class FileReader {
public:
    FileReader(const std::string& name, catalog::Catalog& catalog, References& references, Problems& problems)
        : m_name(name), m_prefix(name + "/"), m_catalog(catalog), m_references(references), m_problems(problems)
    {}

    void read(const JsonNode& root)
    {
        ObjectReader in(root, {}, m_problems);
        in.text("edition", m_catalog.edition);
        readSources(in);
        shelf(in, "accelerators", m_catalog.accelerators);
        shelf(in, "servers", m_catalog.servers);
        shelf(in, "switches", m_catalog.switches);
        shelf(in, "interconnects", m_catalog.interconnects);
        shelf(in, "rackTypes", m_catalog.rackTypes);
        shelf(in, "rackPdus", m_catalog.rackPdus);
        shelf(in, "coolingSystems", m_catalog.coolingSystems);
        shelf(in, "coolingUnits", m_catalog.coolingUnits);
        shelf(in, "powerChains", m_catalog.powerChains);
        shelf(in, "airClasses", m_catalog.airClasses);
        shelf(in, "powerSupplyClasses", m_catalog.powerSupplyClasses);
        shelf(in, "storageSystems", m_catalog.storageSystems);
        shelf(in, "ingestProfiles", m_catalog.ingestProfiles);
        shelf(in, "failureProfiles", m_catalog.failureProfiles);
        shelf(in, "climates", m_catalog.climates);
        shelf(in, "gridRegions", m_catalog.gridRegions);
        shelf(in, "tariffs", m_catalog.tariffs);
        shelf(in, "loadProfiles", m_catalog.loadProfiles);
        shelf(in, "coolingPlants", m_catalog.coolingPlants);
        shelf(in, "liquidClasses", m_catalog.liquidClasses);
        shelf(in, "embodiedCarbon", m_catalog.embodiedCarbon);
        shelf(in, "exchangeRates", m_catalog.exchangeRates);
        shelf(in, "cloudPrices", m_catalog.cloudPrices);
        shelf(in, "languageModels", m_catalog.languageModels);
        model(in, "memoryModel", m_catalog.memoryModel);
        model(in, "powerModel", m_catalog.powerModel);
        model(in, "linkModel", m_catalog.linkModel);
        model(in, "judgementModel", m_catalog.judgementModel);
        model(in, "trainingModel", m_catalog.trainingModel);
        model(in, "fineTuneModel", m_catalog.fineTuneModel);
        model(in, "storageModel", m_catalog.storageModel);
        model(in, "plantModel", m_catalog.plantModel);
        model(in, "returnModel", m_catalog.returnModel);
        model(in, "carbonModel", m_catalog.carbonModel);
        model(in, "costModel", m_catalog.costModel);
        in.finish();
    }

private:
    void readSources(ObjectReader& in)
    {
        const JsonNode* sources = in.object("sources");
        if (sources == nullptr)
            return;
        for (const auto& [key, node] : sources->members) {
            ObjectReader entry(node, in.pathOf("sources." + key), m_problems);
            catalog::Source source;
            entry.text("title", source.title, true);
            entry.text("url", source.url);
            entry.finish();
            m_catalog.sources[m_prefix + key] = std::move(source);
        }
    }

    template <class Part>
    void shelf(ObjectReader& in, const char* name, catalog::Shelf<Part>& target)
    {
        const JsonNode* array = in.array(name);
        if (array == nullptr)
            return;
        std::set<std::string> seen;
        for (std::size_t i = 0; i < array->items.size(); ++i) {
            const std::string path = std::string(name) + "[" + std::to_string(i) + "]";
            const JsonNode& node = array->items[i];
            const std::size_t before = m_problems.size();
            DatumReader reader(node, path, m_catalog.sources, m_prefix, m_problems);
            Part part;
            readPart(reader, part);
            reader.finish();
            if (reader.source().empty())
                m_problems.push_back({"problem.missingSource", path, node.line, {}});
            if (!seen.insert(part.id).second)
                m_problems.push_back({"problem.duplicatePart", path + ".id", node.line, {{"given", part.id}}});
            if (m_problems.size() == before)
                judge(part, path, node);
            target.put(std::move(part));
        }
    }

    /// What single values cannot show: values that contradict each other, and parts that name others.
    template <class Part>
    void judge(const Part& part, const std::string& path, const JsonNode& node)
    {
        refuseZeros(part, path, node);
        for (const catalog::Contradiction& found : catalog::contradictions(part))
            m_problems.push_back(
                {"problem.contradiction", path, node.line, {{"first", found.first}, {"second", found.second}}});
        if constexpr (std::is_same_v<Part, catalog::Server>) {
            if (!part.accelerator.empty())
                m_references.push_back(
                    {part.accelerator, m_name + ": " + path + ".accelerator", node.member("accelerator")->line});
        }
    }

    template <class Part>
    void refuseZeros(const Part& part, const std::string& path, const JsonNode& node)
    {
        for (const std::string& key : catalog::zeros(part))
            m_problems.push_back({"problem.zero", path + "." + key, node.line, {}});
    }

    template <class Model>
    void model(ObjectReader& in, const char* name, Model& target)
    {
        const JsonNode* node = in.object(name);
        if (node == nullptr)
            return;
        DatumReader reader(*node, name, m_catalog.sources, m_prefix, m_problems);
        const std::size_t before = m_problems.size();
        readModel(reader, target);
        reader.finish();
        if (m_problems.size() == before)
            refuseZeros(target, name, *node);
    }

    std::string m_name;
    std::string m_prefix;
    catalog::Catalog& m_catalog;
    References& m_references;
    Problems& m_problems;
};

/// Problems of one file with its name before the place.
Problems readInto(const NamedText& file, catalog::Catalog& catalog, References& references)
{
    Problems problems;
    const Result<JsonNode> root = parseJson(file.text);
    if (root)
        FileReader(file.name, catalog, references, problems).read(*root);
    else
        problems = root.problems();
    for (Problem& problem : problems)
        problem.where = problem.where.empty() ? file.name : file.name + ": " + problem.where;
    return problems;
}

/// Every problem of the files; a reference is judged only where all files could be read.
Problems readAll(std::span<const NamedText> files, catalog::Catalog& catalog)
{
    Problems problems;
    References references;
    for (const NamedText& file : files) {
        const Problems found = readInto(file, catalog, references);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    if (!problems.empty())
        return problems;
    for (const Reference& reference : references) {
        if (catalog.accelerators.find(reference.accelerator) == nullptr)
            problems.push_back(
                {"problem.missingPart", reference.where, reference.line, {{"given", reference.accelerator}}});
    }
    return problems;
}

Result<std::vector<NamedText>> readTexts(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const fs::path& path : paths) {
        if (!fs::is_directory(path, ignored)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> inside;
        for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored)) {
            if (entry.path().extension() == ".json")
                inside.push_back(entry.path());
        }
        std::ranges::sort(inside);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    std::vector<NamedText> texts;
    for (const fs::path& file : files) {
        Result<std::string> text = readFile(file);
        if (!text)
            return text.problems();
        texts.push_back({file.filename().string(), std::move(text).value()});
    }
    return texts;
}

} // namespace

Result<catalog::Catalog> parseCatalog(std::span<const NamedText> files)
{
    catalog::Catalog catalog;
    if (Problems problems = readAll(files, catalog); !problems.empty())
        return problems;
    return catalog;
}

Result<catalog::Catalog> loadCatalog(const std::vector<fs::path>& paths)
{
    const Result<std::vector<NamedText>> texts = readTexts(paths);
    if (!texts)
        return texts.problems();
    return parseCatalog(*texts);
}

Problems lintCatalog(const fs::path& file)
{
    Result<std::string> text = readFile(file);
    if (!text)
        return text.problems();
    catalog::Catalog catalog;
    References references;
    return readInto({file.filename().string(), std::move(text).value()}, catalog, references);
}

Problems lintCatalog(const std::vector<fs::path>& paths, const catalog::Catalog& below)
{
    const Result<std::vector<NamedText>> texts = readTexts(paths);
    if (!texts)
        return texts.problems();
    catalog::Catalog catalog = below;
    return readAll(*texts, catalog);
}

} // namespace cw::store
