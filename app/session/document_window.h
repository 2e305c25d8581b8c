// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do a window, its session and its views work together on one document?
// Leaves out: what the views look like and what the session computes.
#pragma once

#include "assess/blast_radius.h"
#include "canvas/harm.h"
#include "canvas/tiles.h"
#include "design/array.h"
#include "lab/search_question.h"
#include "session/journal.h"
#include "session/latest_worker.h"
#include "session/session.h"
#include "session/shared_settings.h"
#include "session/start_page_data.h"
#include "window/main_window.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

namespace cw::canvas {
class FloorView;
}
namespace cw::elevation {
class RackView;
}
namespace cw::topology {
class NetworkView;
struct WhatIf;
enum class WorstLinks;
} // namespace cw::topology
namespace cw::reliability {
struct MonthPlan;
}

namespace cw::site {
class PriceBook;
class SiteView;
}

namespace cw::claims {
class ClaimsDialog;
}

namespace cw::diagnosis_views {
class DiagnosisDialog;
}

namespace cw::plots {
class PlotStrip;
class TrendView;
} // namespace cw::plots

namespace cw::topology {
class AutoWireDialog;
}

namespace cw::variants {
class CompareView;
}
namespace cw::presentation {
class PresentationView;
}

namespace cw::lab {
class LabView;
enum class LaunchTarget;
} // namespace cw::lab

namespace cw::views {
struct PaletteEntry;
}

namespace cw::app {

class ExportJob;
class OptionBook;
struct ClipboardContent;
class PlanSearch;
class SettingsDialog;
class UserLibrary;
struct ReadFile;
enum class SettingsPage;

class DocumentWindow : public QObject {
    Q_OBJECT
public:
    /// `program` is the executable that writes reports and pictures: this one, but in tests. `library` is that of all
    /// windows; nullptr = one of its own.
    DocumentWindow(const assess::References& references, std::shared_ptr<SharedSettings> settings, QString program,
                   std::shared_ptr<UserLibrary> library = nullptr, QObject* parent = nullptr);
    ~DocumentWindow() override;

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] canvas::FloorView& floor() const { return *m_floor; }
    [[nodiscard]] elevation::RackView& rack() const { return *m_rack; }
    [[nodiscard]] topology::NetworkView& network() const { return *m_network; }
    /// nullptr until it is first shown.
    [[nodiscard]] variants::CompareView* compare() const { return m_compare; }
    /// nullptr while nothing is presented.
    [[nodiscard]] presentation::PresentationView* presentation() const { return m_presentation; }

    void show();
    /// Opens a file, or says in a dialog why not and offers what can be read of a damaged one.
    bool open(const QString& path);
    /// Reads a file for whichever window takes it; what goes wrong is said over this one.
    [[nodiscard]] std::optional<ReadFile> read(const QString& path);
    /// In place of what is open, without asking.
    void take(ReadFile file);
    void newFromTemplate(const QString& id);

    /// A catalog with other parts, for everything that shows parts.
    void takeReferences(const assess::References& references);

    /// From now on unsaved work is noted in this file.
    void setJournal(const QString& file);
    /// Shows unsaved work that an ended program left, which is noted in its own file on.
    void recover(design::Design design, const UnsavedWork& work);
    /// A start page, or a new design that nobody has touched: another document may take its place.
    [[nodiscard]] bool isUntouched() const { return m_session.path().isEmpty() && !m_session.isModified(); }
    [[nodiscard]] QString documentName() const;
    /// How this window stands, to stand so again.
    [[nodiscard]] OpenWindow state() const;
    /// Opens the file of the state and stands as it did then; false where it cannot be opened.
    bool restore(const OpenWindow& state);

Q_SIGNALS:
    /// Before a file is opened here; a slot that shows it elsewhere sets *elsewhere.
    void aboutToOpen(const QString& path, bool* elsewhere);
    void closed();
    void nameChanged(); ///< of the document, or whether it is saved
    void newWindowRequested();
    void openInNewWindowRequested(const QString& path);
    /// Wherever it does no harm to what is open.
    void openAnywhereRequested(const QString& path);
    void quitRequested();
    /// This window has read another catalog, which all windows should know.
    void referencesChanged(const cw::assess::References& references);

private:
    void connectWindows();
    [[nodiscard]] QString askForDesign();
    [[nodiscard]] static QString designFilter();
    void keepJournal();
    void refreshJournal();
    void connectCommands();
    void connectSession();
    void connectViews();
    void connectCanvas();
    void makeRack();
    void refreshRack();
    [[nodiscard]] bool isRackShown() const;
    [[nodiscard]] QStringList shownRacks() const;
    void connectOutline();
    void select(const design::ItemSet& items);
    void selectInverse();
    void revealItem(const design::ItemRef& item);
    void pasteInto(design::RackId rack);
    void makeNetwork();
    void showNetwork();
    void refreshNetwork();
    /// Of what was last laid out for a view of the network.
    struct NetworkLayout {
        int generation = 0;
        LatestWorker worker;
    };
    void showNetworkOf(topology::NetworkView& view, NetworkLayout& layout,
                       const std::shared_ptr<const assess::Assessment>& assessment, const topology::WhatIf& whatIf);
    void connectCompare();
    void showCompare();
    void explainOption(design::OptionId id, const QString& figure, const QRect& globalRect);
    void refreshCompare();
    void showOptions();
    /// What the popover explains.
    [[nodiscard]] const Session::AssessmentPtr& explained() const
    {
        return m_explained ? m_explained : m_session.assessment();
    }
    void connectPresentation();
    void present();
    void refreshPresentation();
    [[nodiscard]] bool isPresenting() const;
    void connectFailures();
    void connectArrangement();
    void countArray(const design::ItemSet& items, const design::ArrayRule& rule);
    void makeArray(const design::ItemSet& items, const design::ArrayRule& rule);
    void connectBlocks();
    void renameBlock(design::BlockId block);
    void saveBlock(design::BlockId block);
    void saveTemplate();
    void refreshLibrary();
    [[nodiscard]] QString askName(const QString& title, const QString& label, const QString& before);
    void connectLibrary();
    void showAutoPlace();
    [[nodiscard]] std::vector<views::StartTemplate> templatesOnOffer() const;
    void refreshFailures();
    void setFailed(const fabric::Failures& failed, canvas::RackLosses losses);
    [[nodiscard]] canvas::RackLosses rackLosses() const;
    [[nodiscard]] bool isBlastKnown() const;
    [[nodiscard]] QString reachText() const;
    [[nodiscard]] QString whatIfText(const QStringList& names) const;
    void exportGraph(const QString& format);
    void refreshOverlays();
    void chooseOverlay(int index);
    void restoreOverlays();
    void takeNetworkOverlay(int index);
    [[nodiscard]] QString networkOverlayName() const;
    [[nodiscard]] bool isNetworkShown() const;
    [[nodiscard]] design::ItemSet selection() const;
    [[nodiscard]] QString pickedLinkText() const;

    void apply(const views::Intent& intent);
    void connectFindings();
    void mend(const assess::Finding& finding, const QString& remedy);
    void acceptFinding(const assess::Finding& finding);
    void reveal(const assess::Subject& subject);
    /// All items that the finding is of; the first comes into sight.
    void revealFinding(const assess::Finding& finding);
    void refreshDesign();
    void refreshAssessment();
    void refreshState();
    void refreshLanguage();
    void refreshStart();
    void refreshSelection();
    void say(const QString& text);
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] canvas::TileLayer tiles(const assess::Assessment& assessment) const;
    [[nodiscard]] QStringList previewLines(const assess::Assessment& preview) const;

    bool mayReplaceDocument();
    bool save(bool askForPath);
    bool write(const QString& path);
    bool load(const QString& path);
    [[nodiscard]] std::optional<store::Salvaged> offerWhatCanBeRead(const QString& path, Problems problems);
    void reload();
    enum class OtherFile { Overwrite, SaveAs, Reload, Cancel };
    OtherFile askAboutOtherFile(const QString& path);
    [[nodiscard]] QString savePath(const QString& title, const QString& suggestedEnding, const QString& filter,
                                   const QStringList& endings);
    void openByDialog();
    void exportReport();
    void exportPicture();
    void startExport(const QStringList& arguments, const QString& path);
    void showAbout();
    void showTrends();
    void showSite();
    void playMonths(const reliability::MonthPlan& plan);
    void showLab();
    void showAutoWire();
    void showDiagnosis();
    void climb();
    void showClaims();
    void switchCooling();
    void showPriceBook();
    void refreshLab();
    void searchPlans();
    void importModel();
    void importWeather();
    void giveLaunchArguments(lab::LaunchTarget target, bool toFile);
    void copySelection();
    void copyPicture();
    [[nodiscard]] topology::WorstLinks shownWorstLinks() const;
    void addNetworkPicture(ClipboardContent& content) const;
    void paste(const design::FloorPoint& at);
    void showProblems(const QString& title, const Problems& problems);
    void remember(const QString& path);
    void takeSettings(const Settings& before);
    void connectSettings();
    void connectPalette();
    void addProperties(std::vector<views::PaletteEntry>& entries);
    SettingsDialog& showSettings(SettingsPage page);
    void refreshSettings();
    void spreadReferences(const assess::References& references);

    std::shared_ptr<SharedSettings> m_settings;
    QString m_program;
    std::shared_ptr<UserLibrary> m_library;
    Session m_session;
    std::unique_ptr<Journal> m_journal; ///< nullptr in a window whose work is not noted
    std::unique_ptr<MainWindow> m_window;
    canvas::FloorView* m_floor = nullptr; ///< owned by the window
    elevation::RackView* m_rack = nullptr; ///< owned by the window
    topology::NetworkView* m_network = nullptr; ///< owned by the window
    plots::PlotStrip* m_plots = nullptr;  ///< owned by the window
    plots::TrendView* m_trends = nullptr; ///< owned by the window, made when first looked at
    site::SiteView* m_site = nullptr;     ///< the same
    std::unique_ptr<LatestWorker> m_monthsWorker;
    lab::LabView* m_lab = nullptr;        ///< likewise
    std::unique_ptr<OptionBook> m_options;
    variants::CompareView* m_compare = nullptr; ///< owned by the window, made when first looked at
    presentation::PresentationView* m_presentation = nullptr; ///< while it is shown; owned by the window
    std::shared_ptr<const assess::Assessment> m_explained; ///< where that is not the present state's
    QPointer<topology::AutoWireDialog> m_autoWire; ///< while it is open
    QPointer<SettingsDialog> m_settingsDialog;     ///< likewise
    QPointer<diagnosis_views::DiagnosisDialog> m_diagnosis; ///< likewise
    std::shared_ptr<const design::Design> m_rungsOf;        ///< what the steps that it shows start from
    QPointer<claims::ClaimsDialog> m_claims;       ///< likewise
    QPointer<site::PriceBook> m_priceBook;         ///< likewise
    std::unique_ptr<LatestWorker> m_claimsWorker;  ///< made with the first look at the lectures' claims
    std::unique_ptr<LatestWorker> m_ladderWorker;  ///< made with it
    std::unique_ptr<PlanSearch> m_search;          ///< made with it
    lab::SearchQuestion m_question;
    std::unique_ptr<ExportJob> m_export;
    std::shared_ptr<const assess::Assessment> m_preview;
    assess::BlastRadius m_blast;                                 ///< of what has failed now
    std::map<fabric::Failures, canvas::RackLosses> m_rackLosses; ///< by all that had failed
    bool m_saysOther = false;                                    ///< than what is selected
    int m_overlay = 0;
    int m_networkOverlay = 0;
    struct ArrayTried {
        Session::DesignPtr of;
        design::ItemSet items;
        design::ArrayRule rule;
        std::shared_ptr<const Result<design::Pasted>> made; ///< nullptr while it is being made
    };
    ArrayTried m_arrayTried; ///< the newest
    LatestWorker m_arrayWorker;
    NetworkLayout m_presentedLayout;
    NetworkLayout m_layout; // last: no layout ends in a window that goes
};

} // namespace cw::app
