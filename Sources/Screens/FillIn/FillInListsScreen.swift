import Archives
import Office
import Terminal
import Text

/// 回填表: the lists that leave to be filled in by others, and the way back for what was.
struct FillInListsScreen: Screen {
  private var list = List(FillInList.allCases)

  func title(in context: Context) -> String {
    CommandName.fillInLists.title(in: context.language)
  }
  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(.sheetOut) { page, context in page.leave(in: &context) },
      PageCommand(
        .sheetIn,
        act: { _, context in
          .push(
            FilePickerScreen(in: context, titled: .sheetIn) { bytes, _, context in
              context.fillIn(bytes)
            })
        }),
      PageCommand(
        .sheetWithTelephones,
        whyNot: { page, context in
          page.list.selected == .roster
            ? nil : context.language("先选名册。", "Choose the roster first.")
        }, act: { page, context in page.leave(withTelephones: true, in: &context) }),
    ]
  }

  private func leave(withTelephones: Bool = false, in context: inout Context) -> Step {
    guard let list = list.selected else { return .stay }
    do {
      let sheet = try FillInSheet(list, withTelephones: withTelephones, at: context.desk)
      context.say(try FillInPress(of: list, at: context.desk).write(sheet), masked: 0)
    } catch let trouble as FillInTrouble {
      context.say(trouble.sentence(context.language), .refused)
    } catch {
      context.say(notMade: error.sentence(in: context.language))
    }
    return .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.sheetOut, in: &context) }
    return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    canvas.put(
      language(
        "导出后由别人用办公软件填好，再读回来：空格不改变任何内容，什么也不删除。",
        "Filled in elsewhere and read back: empty cells change nothing, nothing is deleted."),
      in: inner)
    list.draw(on: &canvas, in: inner.droppingTop(2)) { list in
      let whose =
        list.isOfMeeting ? language("会议的", "of the meeting") : language("台账的", "of the ledger")
      let news = list.takesNew ? language("，可以新增", ", takes new rows") : ""
      return [
        Span(
          list.name(in: language).padded(to: language == .chinese ? 16 : 26), .strong),
        Span(whose + news),
      ]
    }
  }
}

extension Context {
  /// Opens what a sheet that came back comes to; where it can't be read, says why.
  mutating func fillIn(_ bytes: [UInt8]) -> Step {
    do throws(FillInTrouble) {
      return .push(try FillInPreviewScreen(bytes, at: desk))
    } catch {
      // Whose slips they are is asked.
      if error == .nobodyNamed { return .push(FillerScreen(bytes, in: language)) }
      say(error.sentence(language), .refused)
      return .stay
    }
  }
}

extension CommandName {
  static let fillInLists = CommandName(
    "fill-in", title: ("回填表", "Sheets to fill in"), label: ("回填表", "Sheets"),
    help: (
      "待办、反馈、点位、名册等导出成表格，由别人填好再读回来。",
      "Tasks, sites, rosters and the like leave as spreadsheets, are filled in and read back."
    ))
  static let sheetOut = CommandName(
    "sheet-out", title: ("导出回填表", "Write the sheet"), label: ("导出回填表", "Write"),
    help: (
      "把选中的清单写成 .xlsx：会议的放在会议旁，台账的放在档案的 文书/回填表；改动过的不覆盖。回车相同。",
      "Writes the chosen list as .xlsx, as Enter does; one that was edited stays as it is."
    ))
  static let sheetIn = CommandName(
    "sheet-in", title: ("读回回填表", "Read a sheet back"), label: ("读回", "Read back"),
    help: (
      "选填好的表（.xlsx 或另存的 CSV），先看新增、改动、没动、对不上各几行，再登记。",
      "Takes a sheet that was filled in, .xlsx or CSV; it is shown before anything is entered."
    ))
  static let sheetWithTelephones = CommandName(
    "sheet-with-telephones", title: ("名册连同电话一起导出", "Write the roster with telephones"),
    label: ("连同电话", "Telephones"),
    help: ("平时名册不带电话；用完请删除这个文件。", "A roster leaves without; delete the file after use."))
}

extension ProgramCommand {
  static let fillInLists = ProgramCommand(
    name: .fillInLists, isPrivate: true, act: { _ in .push(FillInListsScreen()) })
}
