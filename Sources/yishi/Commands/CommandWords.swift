import Documents
import Office
import Text

/// What the help says of each command and option.
package struct CommandWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package var program: String {
    language(
      "开一次社区议事协商会：签到、议题、发言、表决、记录、文书。",
      "Runs a community consultation meeting: attendance, issues, turns, votes, record, papers.")
  }
  package var programDiscussion: String {
    language(
      "不带子命令时打开首页。每一步都先写入磁盘再显示。",
      "Without a subcommand the home screen opens. Every act is on disk before it is shown.")
  }

  // Options of all commands
  package var common: String { language("通用选项", "General options") }
  package var folder: String { language("目录", "folder") }
  package var file: String { language("文件", "file") }
  package var clerk: String { language("名称", "name") }
  package var date: String { language("日期", "date") }
  package var text: String { language("文字", "text") }
  package var archiveOption: String {
    language(
      "会议档案目录。未指定时依次取 YISHI_ARCHIVE、设置、文档目录下的“议事”。",
      "The archive's folder. Else YISHI_ARCHIVE, the settings, 议事 in your documents folder.")
  }
  package var languageOption: String {
    language("界面语言：zh 或 en。", "The language of screens and messages: zh or en.")
  }
  package var clerkOption: String {
    language("登记人，例如 主持、签到处、记录。", "Who is typing, such as 主持, 签到处, 记录.")
  }
  package var jsonFlag: String { language("输出供程序读取的 JSON。", "Print JSON for programs.") }

  // A meeting named on the command line
  package var session: String { language("会议", "session") }
  package var sessionArgument: String {
    language(
      "会议文件的位置、日期（2024-05-18），或能确定一次会议的标题片段。",
      "A file, a date (2024-05-18), or any part of a title that names one meeting.")
  }
  package var sessionsArgument: String {
    language("一个或几个会议，写法同上；不写时用 --all。", "Meetings, each named by file, date or title.")
  }

  // new
  package var newCommand: String {
    language("新建一次会议，输出会议文件的位置。", "Makes a new meeting and prints its file's path.")
  }
  package var title: String { language("标题", "title") }
  package var titleArgument: String { language("会议标题。", "The meeting's title.") }
  package var dateOption: String {
    language(
      "会议日期，可带时间：2024-05-18 或 \"2024-05-18 14:30\"。默认今天。",
      "The day, with the time if you like: 2024-05-18 or \"2024-05-18 14:30\". Today by default.")
  }
  package var afterwardsFlag: String {
    language(
      "会后补录：会议已经开过，现在录入；不知道的时间不印。",
      "The meeting was held already and is typed in now; times nobody knows are not printed.")
  }
  package var endedOption: String {
    language("会后补录时，散会的时间。", "When it ended, for a meeting typed in afterwards.")
  }
  package var placeOption: String { language("地点。", "Where it meets.") }
  package var bodyOption: String { language("议事机构，例如 居民议事会。", "The body that meets.") }
  package var convenerOption: String { language("召集单位，文书由它落款。", "Who convenes and signs.") }
  package var rosterOption: String {
    language(
      "导入名册（.xlsx、CSV）。名册有错误时不新建会议。",
      "A roster to import, .xlsx or CSV; with errors in it nothing is made.")
  }
  package var ordersOption: String {
    language(
      "把台账里这个月没办完的工单按类别列为议题。", "Puts the ledger's open work orders of that month on the agenda.")
  }
  package var likeOption: String {
    language(
      "仿照另一次会议：沿用设置、身份、规则、人员（不含到会情况），并带入未办结的议题，编号不变。",
      "Like another meeting: its details, groups, rule, people (not their attendance) and "
        + "unfinished issues with their numbers.")
  }

  // open, list, show, timeline
  package var openCommand: String {
    language(
      "打开会议：未封存的可以继续，已封存的只能查看。", "Opens a meeting: live, or read-only once sealed.")
  }
  package var listCommand: String {
    language("列出档案中的会议，新的在前。", "Lists the archive's meetings, newest first.")
  }
  package var showCommand: String {
    language("显示一次会议现在的情况。", "Shows how a meeting stands.")
  }
  package var timelineCommand: String {
    language(
      "显示会议的全部记录，撤销的也在内：时间、登记人、内容。",
      "Shows every entry of a meeting, retracted ones too: when, by whom, what.")
  }

  // apply
  package var applyCommand: String {
    language("逐行执行命令（JSON Lines），逐行输出结果。", "Runs commands, JSON Lines in, a JSON line each out.")
  }
  package var applyDiscussion: String {
    language(
      "每行一条命令，例如\n  {\"signIn\":{\"participants\":[\"党员甲\"]}}\n"
        + "每条写入磁盘后才输出一行结果；被拒绝的不影响后面各行。全部命令见 docs/commands.md。",
      "One command a line, such as\n  {\"signIn\":{\"participants\":[\"党员甲\"]}}\n"
        + "A result is printed once it is on disk; a refused one doesn't stop the others. "
        + "docs/commands.md has them all.")
  }
  package var commandsArgument: String {
    language("命令所在文件；不写或写 - 时从标准输入读取。", "A file of commands; standard input if left out or -.")
  }
  package var stopFlag: String {
    language("遇到被拒绝的命令就停止。", "Stop at the first command that is refused.")
  }
  package var clockOption: String {
    language("从这一时刻起记时，每条加一秒（用于测试）。", "Count the time from this moment, a second an entry.")
  }
  package var screensClockOption: String {
    language("画面的钟从这一时刻走起（用于测试）。", "The clock of the screens goes on from this moment.")
  }

  // export
  package var exportCommand: String { language("生成会议文书。", "Makes a meeting's papers.") }
  package var documentOption: String { language("哪一种文书。", "Which paper.") }
  package var document: String { language("文书", "paper") }
  package var formatOption: String { language("哪一种格式。", "Which format.") }
  package var format: String { language("格式", "format") }
  package var audienceOption: String {
    language("存档版或公开版：archive 或 public。", "For the archive or the public: archive or public.")
  }
  package var outputOption: String {
    language("写到这个文件；- 为标准输出。", "The file to write; - for standard output.")
  }
  package var postedOption: String {
    language(
      "公示或公告的张贴日期，只用于 \(DocumentKind.posted)。",
      "The day a notice is posted; for \(DocumentKind.posted) alone.")
  }
  package var noticeDaysOption: String {
    language(
      "公示或公告的天数，张贴当日不计；未指定时按会议设置。",
      "For how many days it hangs, the first not counted; else the meeting's setting.")
  }
  package var confirmedOption: String {
    language(
      "公开版里手写的每一句都由这个人看过、可以公开；不写时列出还没有确认的句子，不出公开版。",
      "Who has read every sentence of the public copies and lets them go out; without it those not"
        + " yet confirmed are listed and no public copy is made.")
  }
  package var issueCommand: String {
    language("印发一份文书，照原样留存并登记。", "Issues a paper, keeps it as it is and enters it.")
  }
  package var issueDiscussion: String {
    language(
      "文书只读地抄入会议所在目录的“已印发”，登记日期、方式、印发人、版次和SHA-256。生成以后在WPS里改过的，印发的就是那一份；"
        + "与记录不同的地方先列出来，用 --as-recorded 改回，或用 --despite 写明原因。会后的文书封存以后才能印发。",
      "The paper is copied read-only into 已印发 beside the meeting and entered with day, way, by whom, version "
        + "and SHA-256. One that was edited since it was made goes out as it was edited; where it says otherwise "
        + "than the record the places are listed first, and --as-recorded or --despite REASON settles it. Papers "
        + "of after the meeting can't be issued before the seal.")
  }
  package var templatesCommand: String {
    language("文书的模板：本单位自己的.docx。", "Templates: an office's own .docx for its papers.")
  }
  package var templatesDiscussion: String {
    language(
      "模板放在档案的“模板”文件夹，用文书的名称，如“会议纪要.docx”“决议_居民代表会议.docx”，以后导出.docx就按它。在WPS里排好红头，"
        + "在要填的地方写上：\(Self.placeholders)。也可以用同名的书签。【正文】必须有，单独成段；没有单独位置的内容都印在正文里。",
      "Templates lie in the folder 模板 of the archive, named after the paper, such as 会议纪要.docx or "
        + "决议_BODY.docx; .docx papers are then made in them. Type what is to be filled in: \(Self.placeholders), "
        + "or set bookmarks of those names. 【正文】 must be there in a paragraph of its own; what has no place is "
        + "printed in it.")
  }
  private static var placeholders: String {
    TemplateField.allCases.map(\.placeholder).joined()
  }
  package var templatesList: String {
    language("列出“模板”里的各份，能不能用。", "Lists what lies in 模板, and whether it can be used.")
  }
  package var templatesCheck: String {
    language("检查一份模板，说明哪里填什么。", "Checks a template and says what fills what.")
  }
  package var templatesBlank: String {
    language("写出一份空白模板，各处都在。", "Writes a blank template with every place in it.")
  }
  package var templateArgument: String { language("要检查的.docx。", "The .docx to check.") }
  package var templateSession: String {
    language(
      "用这次会议的文书试填，与 --document 同用。", "Fill it with a paper of this meeting; goes with --document.")
  }
  package var blankArgument: String {
    language("写到这个文件，已有的不覆盖。", "The file to write; none is written over.")
  }
  package var issuedWayOption: String {
    language(
      "怎样印发，可写几次：posted 张贴、reported 报送、delivered 送达、messaged 发群。",
      "How it goes out, once or more: posted, reported, delivered, messaged.")
  }
  package var issuedOnOption: String {
    language("印发日期，未指定时是今天。", "The day it goes out; else today.")
  }
  package var issuedByOption: String {
    language("印发人，未指定时是 --as 的人。", "Who issues it; else whoever --as names.")
  }
  package var asRecordedFlag: String {
    language("不用在WPS里改过的文件，按记录印发。", "Pass over the edited file and issue it as recorded.")
  }
  package var issuedDespiteOption: String {
    language("照改过的文件印发的原因。", "Why the edited file goes out though the record says otherwise.")
  }
  package var allPapersFlag: String {
    language("生成全部文书，放在会议所在目录。", "Make all papers, in the meeting's folder.")
  }

  package var setOption: String {
    let sets = DocumentSet.allCases.map {
      "\($0.rawValue)\(language("（", " ("))\($0.name(in: language))\(language("）", ")"))"
    }
    return language(
      "生成一套文书：\(sets.joined(separator: "、"))；出不了的说明原因。",
      "Make a set of papers: \(sets.joined(separator: ", ")); what can't be made is told with the reason."
    )
  }

  /// The papers by the names of `--document`, a line each.
  package var papers: String {
    language("文书（--document）：", "Papers (--document):")
      + lines(DocumentKind.allCases.map { ($0.code, $0.name(in: language)) })
  }

  /// The formats by the names of `--format`, a line each.
  package var formats: String {
    language("格式（--format）：", "Formats (--format):")
      + lines(Formats.all.map { ($0.name, $0.summary(in: language)) })
  }

  private func lines(_ entries: [(name: String, meaning: String)]) -> String {
    let width = entries.reduce(14) { max($0, Text.cells(of: $1.name)) } + 2
    return entries.map { "\n  " + $0.name.padded(to: width) + $0.meaning }.joined()
  }

  // verify, recover
  package var verifyCommand: String {
    language(
      "检查会议文件是否完好，并按存入的票数和规则重新计算每个已宣布的结果。",
      "Checks files, and works every announced verdict out again from its stored count and rule.")
  }
  package var allSessionsFlag: String {
    language("检查档案中的全部会议和封存台账。", "Check all meetings of the archive and its register of seals.")
  }
  package var registerOption: String {
    language(
      "台账不见了或没有这次会议的，核对无误后写明理由，补记入台账。",
      "Enter checked sealed meetings in the register that lost or lacks them, for this reason.")
  }
  package var headOption: String {
    language(
      "查找文书上印的电子记录核验码，并列出其后的记录。",
      "Look for the code printed on a paper, and list what follows it.")
  }
  package var code: String { language("核验码", "code") }
  package var recoverCommand: String {
    language(
      "把损坏文件中完好的部分另存为新文件，原文件保留。",
      "Copies the good part of a damaged file to a new one; the original is kept.")
  }
  package var damagedArgument: String { language("损坏的会议文件。", "The damaged file.") }

  // redact
  package var redactCommand: String {
    language(
      "隐去一条记录里的几个字，或删除全部电话号码。",
      "Strikes words out of an entry, or deletes all telephone numbers.")
  }
  package var redactDiscussion: String {
    language(
      "只隐去不该留在文件里的文字（原因、备注、房号、身份证号等），事情本身保留；宣布、封存、更正和表决所依据的内容不能隐去。"
        + "隐去的内容不可恢复，文书上印“（此处已隐去）”，并注明审核人。一条里有几个人的，写“p03.note”。"
        + "记错的事用撤销或更正。不在终端里运行时要写 --confirmed。",
      "Strikes out words that must not stay in the file (a reason, a note, a home, an identity "
        + "number); the act itself stays, and announcements, seals, corrections and what a verdict "
        + "rests on can't be touched. What is struck out can't be brought back; papers say so, and "
        + "the record says who approved it. Where an entry tells of several people write p03.note. "
        + "Undo or correct what is wrong. Without a terminal, --confirmed is needed.")
  }
  package var entry: String { language("编号", "entry") }
  package var entryArgument: String { language("第几条。", "Which entry.") }
  package var fieldName: String { language("项", "field") }
  package var fieldOption: String {
    language(
      "隐去哪一项，可写几次，例如 reason、p03.home；只有一项时不用写。",
      "Which field, such as reason or p03.home; may be given again. Not needed where there is one.")
  }
  package var approver: String { language("姓名", "name") }
  package var approvedOption: String { language("谁批准的。", "Who approved it.") }
  package var strikeConfirmedFlag: String {
    language("已经看过并确认，不再询问。", "It was looked at and confirmed: don't ask.")
  }
  package var reason: String { language("原因", "reason") }
  package var reasonOption: String { language("为什么隐去。", "Why it is struck out.") }
  package var telephonesFlag: String {
    language("删除这次会议的全部电话号码。", "Delete all telephone numbers of the meeting.")
  }

  // demo
  package var demoCommand: String {
    language(
      "打开一次准备就绪的演示会议，或一件从头到尾的演示事项，档案放在临时目录。",
      "Opens a demonstration meeting, ready before sign-in, or a matter from its first day to its last, in"
        + " a throw-away archive.")
  }
  package var demoArgument: String {
    language(
      "哪一个演示：鸟角（会议，不写就是它）、elevator（加装电梯全程）、garden（微花园全程）。",
      "Which one: 鸟角 (a meeting, unless another is named), elevator (a lift), garden (a small garden)."
    )
  }
  package var printPathFlag: String {
    language(
      "只输出会议文件的位置；事项的是档案的位置。",
      "Print the path of the file, or of a matter's archive, and stop.")
  }

  // roster
  package var rosterCommand: String { language("处理名册。", "Works on lists of people.") }
  package var rosterCheckCommand: String {
    language(
      "检查名册：会导入哪些人，有哪些问题。", "Shows what would come in, and what is wrong with it.")
  }
  package var tab: String { language("名称", "NAME") }
  package var tabOption: String {
    language(
      ".xlsx里读哪一张工作表；只有一张有内容时不用写。",
      "Which sheet of an .xlsx; needless where only one has anything in it.")
  }
  package var rosterArgument: String { language("名册（.xlsx、CSV）。", "The roster, an .xlsx or CSV.") }
  package var roundAreasFlag: String {
    language("面积多于两位小数时四舍五入。", "Round areas of more than two decimals half up.")
  }
}
