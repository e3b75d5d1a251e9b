import Affairs
import Documents
import Lists
import Office
import Sentences
import Text

/// What the help says of the commands of the ledger.
extension CommandWords {
  // Words for what an argument is
  package var kind: String { language("类别", "kind") }
  package var card: String { language("卡片", "card") }
  package var matter: String { language("事项", "matter") }
  package var step: String { language("步骤", "step") }
  package var procedure: String { language("流程", "procedure") }
  package var evidence: String { language("依据", "evidence") }

  // ledger
  package var ledgerCommand: String {
    language(
      "台账：登记、查看事项、点位、单位和队伍、协议和承诺、收支和物资、意见、任务。",
      "The ledger: matters, sites, parties, pledges, flows, opinions, tasks.")
  }
  package var ledgerApplyCommand: String {
    language(
      "逐行执行台账命令（JSON Lines），逐行输出结果。",
      "Runs commands of the ledger, JSON Lines in, a JSON line each out.")
  }
  package var ledgerApplyDiscussion: String {
    language(
      "每行一条命令，例如\n"
        + "  {\"enter\":{\"card\":{\"site\":{\"number\":\"H-07\",\"name\":\"植物角\",\"kind\":\"garden\"}}}}\n"
        + "卡片可以写编号、点位编号，或只有一张卡片用的名称。每条写入磁盘后才输出一行结果；被拒绝的不影响后面各行。"
        + "全部命令见 docs/commands.md。",
      "One command a line, such as\n"
        + "  {\"enter\":{\"card\":{\"site\":{\"number\":\"H-07\",\"name\":\"植物角\",\"kind\":\"garden\"}}}}\n"
        + "Cards are named by id, by 编号, or by a name that only one bears. A result is printed once it "
        + "is on disk; a refused one doesn't stop the others. docs/commands.md has them all.")
  }
  package var ledgerListCommand: String {
    language("列出一类卡片，已结束的除外。", "Lists the cards of a kind that aren't ended.")
  }
  package var cardKindArgument: String { language("哪一类卡片。", "Which kind of cards.") }

  /// The kinds of cards, a line each.
  package var cardKinds: String {
    language("类别：", "Kinds:")
      + Card.Kind.allCases.map {
        "\n  " + $0.rawValue.padded(to: 10) + $0.name(in: language)
      }.joined()
  }
  package var ledgerShowCommand: String {
    language("显示一张卡片和有关它的全部记录。", "Shows a card and every entry about it.")
  }
  package var cardArgument: String {
    language(
      "编号、点位编号，或只有一张卡片用的名称。", "An id, a 编号, or a name that only one card bears.")
  }
  package var ledgerConflictsCommand: String {
    language(
      "列出两台电脑都改过、还没有选定的。", "Lists what two computers changed and nobody has settled.")
  }

  package var ledgerImportCommand: String {
    language(
      "把表格（.xlsx、CSV）里的每一行登记成一张卡片；有一行不行就全部不登记。",
      "Enters each row of an .xlsx or CSV as a card; with one row refused nothing is entered.")
  }
  package var ledgerExportCommand: String {
    language("把一类卡片写成表格（CSV、.xlsx）。", "Writes the cards of a kind as a CSV or .xlsx.")
  }
  package var cardTableArgument: String { language("哪一种表格。", "Which table.") }
  package var cardFileArgument: String { language("表格（.xlsx、CSV）。", "The table, an .xlsx or CSV.") }

  /// The tables there are, a line each.
  package var cardTables: String {
    language("表格：", "Tables:")
      + CardTable.allCases.map { table in
        "\n  " + table.rawValue.padded(to: 10)
          + language.list(table.columns.map { $0.headings[0] })
      }.joined()
  }

  // matter
  package var matterCommand: String {
    language("事项的办理：开始、办结一步、跳过、退回、合并。", "Takes a matter through its procedure.")
  }
  package var matterArgument: String {
    language("事项（议题）编号，或只有一个事项用的名称。", "A matter's number, or a title that only one bears.")
  }
  package var matterBeginCommand: String {
    language("开始办理：选定流程。", "Begins a matter by a procedure.")
  }
  package var matterLinkCommand: String {
    language(
      "同一事项：把另行编号的事项合并为一件。", "Joins matters that a later meeting numbered anew.")
  }
  package var matterPassCommand: String {
    language(
      "这一步已办：材料齐全的办结这一步，否则列出还差什么。",
      "Passes a step whose needs are met, else lists what is missing.")
  }
  package var matterSkipCommand: String {
    language("跳过流程允许跳过的一步。", "Skips a step where the procedure lets one.")
  }
  package var matterBackCommand: String {
    language("退回到前面的一步重办。", "Sends a matter back to an earlier step.")
  }
  package var boardCommand: String {
    language(
      "逐户意见：每户历次的意见、协调、签约和异议，各关还差什么。",
      "What every dwelling answered, signed and objects to, and what the gates lack.")
  }
  package var boardDiscussion: String {
    language(
      "读这件事的会议文件和台账，含个人信息，不要外传。", "Read from the matter's sessions and the ledger. It is private.")
  }
  package var stepArgument: String { language("步骤的简称，例如 公示。", "The step's id, such as 公示.") }
  package var actDayOption: String {
    language("日期，例如 2024-03-09；不写是今天。", "The day, such as 2024-03-09; today by default.")
  }
  package var actReasonOption: String { language("原因。", "Why.") }
  package var despiteOption: String {
    language(
      "材料不全仍办结的理由，只用于流程允许的步骤，以后的文书都印上。",
      "Why it passes although something is lacking, where the procedure lets it; every later paper prints it."
    )
  }
  package var evidenceOption: String {
    language(
      "以哪次会议的哪次表决或台账的哪一条为依据，可写几次，例如 20240121-9a1c/v02。",
      "The vote or entry that it rests on, such as 20240121-9a1c/v02; may be given again.")
  }

  package var need: String { language("需要", "need") }
  package var matterListCommand: String {
    language(
      "列出全部事项：哪一步，还差什么。", "Lists all matters: which step, and what is missing.")
  }
  package var matterKindOption: String { language("只列这一类。", "Only this kind.") }
  package var matterMissingOption: String {
    language(
      "只列有这一种缺口的，例如 overdue、notFedBack、consentDue、trialOver。",
      "Only those with this gap, such as overdue, notFedBack, consentDue or trialOver.")
  }

  package var wholeFlag: String {
    language("已办完的也列。", "Those that are through, too.")
  }

  /// The kinds of matters, a line each.
  package var matterKinds: String {
    language("类别（--kind）：", "Kinds (--kind):")
      + Matter.Kind.allCases.map {
        "\n  " + $0.rawValue.padded(to: 12) + $0.name(in: language)
      }.joined()
  }
  package var siteOption: String { language("只列有关这个点位的。", "Only those about this site.") }
  package var matterShowCommand: String {
    language(
      "显示一件事的全程：每一步、还差什么、会议、记录、任务、缺口。",
      "Shows a matter from end to end: steps, what is missing, meetings, notes, tasks, gaps.")
  }

  // tasks, report
  package var tasksCommand: String {
    language("列出全部事项的任务：谁、做什么、到哪天。", "Lists the tasks of all matters: who does what by when.")
  }
  package var overdueFlag: String { language("只列已过时限的。", "Only those that are late.") }
  package var leadOption: String { language("只列这个人或单位负责的。", "Only this person's or unit's.") }
  package var fromSessionOption: String {
    language("只列这次会议交办的。", "Only those that this meeting gave out.")
  }
  package var report: String { language("报表", "report") }
  package var reportCommand: String {
    language("按台账和会议统计。", "Counts what the ledger and the meetings come to.")
  }
  package var reportArgument: String { language("哪一种报表。", "Which report.") }
  package var reportDiscussion: String {
    language("报表：", "Reports:")
      + ReportName.allCases.map { report in
        "\n  " + report.rawValue.padded(to: 18) + report.title(in: language) + language("：", ": ")
          + report.help(in: language)
      }.joined()
      + language(
        "\nlacking 有缺口时退出码是1。", "\nlacking ends with status 1 where something is lacking.")
  }
  package var columns: String { language("列", "columns") }
  package var columnsOption: String {
    language(
      "街道台账的列和次序，用逗号分开，或设置 ledgers 里的名称；不写是全部。",
      "The columns of the ledger for the street in their order, or their name in the setting ledgers; "
        + "all by default.")
  }
  package var publicReportFlag: String {
    language(
      "公开版：不写出任何人；attendance、outcomes、year、street 有。",
      "For the public, naming nobody: attendance, outcomes, year and street.")
  }
  package var chapter: String { language("章", "chapter") }
  package var withoutOption: String {
    let chapters = BookletChapter.allCases.map { "\($0.rawValue) \($0.name(in: language))" }
    return language(
      "booklet 去掉这一章，可写几次：\(chapters.joined(separator: "；"))。",
      "A chapter that the booklet goes without; may be given again: "
        + "\(chapters.joined(separator: "; ")).")
  }
  package var fromDayOption: String {
    language("从哪天起；不写是当月1日。", "The first day; the first of the month by default.")
  }
  package var toDayOption: String { language("到哪天为止；不写是今天。", "The last day; today by default.") }

  // procedure, define, computer
  package var procedureCommand: String {
    language("办理流程：内置的和本地定义的。", "Procedures, built in and of one's own.")
  }
  package var procedureListCommand: String { language("列出流程。", "Lists procedures.") }
  package var procedureShowCommand: String {
    language(
      "以 YAML 显示一个流程，可修改后用 yishi define 读回。",
      "Shows a procedure in YAML, to be changed and read with yishi define.")
  }
  package var procedureArgument: String { language("流程的代号或名称。", "A procedure's id or title.") }
  package var defineCommand: String {
    language(
      "读入本地的流程、名目、代表方组合、三率算法、设置、放假调休、社区，和小册子里的便民服务、文明公约、居民作品、常见问题办理。",
      "Reads procedures, lists, groups, rates, settings, holidays and communities of one's own, and the "
        + "services, pact, works and answers of the booklet.")
  }
  package var defineDiscussion: String {
    language(
      "文件是 YAML，写法与 yishi procedure show 的输出一样。有一处错误就全部不读入，逐处列出行号和原因。",
      "The file is YAML as yishi procedure show writes it. With one mistake in it nothing is entered; "
        + "each is told with its line.")
  }
  package var definitionsArgument: String {
    language("定义文件（YAML）。", "A file of definitions, YAML.")
  }
  package var checkFlag: String { language("只检查，不读入。", "Check it and enter nothing.") }
  package var addCommand: String {
    language(
      "合并另一台电脑的台账（U盘或同步文件夹）。",
      "Takes another computer's entries of the ledger, from a stick or a synced folder.")
  }
  package var addDiscussion: String {
    language(
      "只复制这里没有的，补上这里短的，不改动也不删除这里的；在一份里涂销的，在这里也涂销。可以重复合并。",
      "Only what isn't here is copied, and what is shorter here made longer; what was struck out in one "
        + "copy is struck out here. It may be done again.")
  }
  package var addArgument: String {
    language("另一份档案，或其中的“台账”文件夹。", "Another archive, or its folder 台账.")
  }
  package var computerCommand: String {
    language(
      "显示或更改这台电脑在台账中的名称，以及各台电脑合并到哪里。",
      "Shows or changes this computer's name in the ledger, and how far the others' entries are here."
    )
  }
  package var computerNameOption: String {
    language("给这台电脑起的名称，例如 社区办公室。", "A name for this computer, such as 社区办公室.")
  }

  // paper
  package var paperCommand: String {
    language("生成台账的文书：认养牌、收支公开表、大事记等。", "Makes a paper out of the ledger.")
  }
  package var paperOfArgument: String {
    language(
      "哪一张卡片：编号或名称；会议的任务写作 会议编号/k02，回访写作 电脑编号/条号；不写为全部。",
      "Of which card, by id or name; a meeting's task as SESSION/k02, a visit as CHAIN/ENTRY; without it, "
        + "of everything.")
  }
  package var publicFlag: String {
    language("公开版，同 --for public。", "The public copy, as --for public.")
  }
  package var savePaperFlag: String {
    language(
      "放进档案的“文书”文件夹；不写时输出到标准输出。",
      "Put it in the archive's folder 文书; without this it goes to standard output.")
  }
  package var paperFromOption: String {
    language("收支和物资从哪天起。", "The first day of accounts and goods.")
  }
  package var paperToOption: String {
    language("收支和物资到哪天止，或季度里的一天。", "The last day of accounts and goods, or a day of the quarter.")
  }
  /// The papers out of the ledger, a line each.
  package var ledgerPapers: String {
    language("文书：", "Papers:")
      + LedgerPaperKind.allCases.map { kind in
        "\n  " + kind.code.padded(to: 20) + kind.name(in: language)
      }.joined()
  }
}
