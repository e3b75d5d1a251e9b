import Office
import Sentences
import Text

/// The help of the sheets that leave to be filled in.
extension CommandWords {
  package var sheetCommand: String {
    language("回填表：清单导出成表格，由别人填好，再读回来。", "Lists that are filled in as spreadsheets and read back.")
  }
  package var sheetDiscussion: String {
    language(
      "第一列编号是程序的，请勿改动；空格不改变任何内容，什么也不删除。导出以后这里改过的一行，写明行号才收。",
      "The first column is the program's. Empty cells change nothing, and nothing is deleted; a row that was"
        + " changed here after the sheet left is taken only where it is named.")
  }
  package var sheetOutCommand: String { language("导出一张回填表（.xlsx）。", "A list as an .xlsx.") }
  package var sheetInCommand: String {
    language("读回填好的表，先看一遍；写上 --take 才登记。", "Reads a sheet back: shown, and entered with --take.")
  }
  package var sheetInDiscussion: String {
    language(
      "可以是 .xlsx，也可以另存为 CSV。每一行像在画面上登记一样判断，登记人后面注明填表人；有对不上的行，退出码是1。",
      "An .xlsx, or what it was saved as CSV. Each row is judged as at a screen, and who filled it in is named"
        + " behind the clerk; with rows that don't match it ends with 1.")
  }
  package var sheetListArgument: String { language("哪一种清单。", "Which list.") }
  package var sheetListOption: String {
    language("哪一种清单；表上写着的不用写。", "Which list, where the sheet doesn't say.")
  }
  package var sheetFileArgument: String { language("填好的表。", "The sheet.") }
  package var sheetSession: String {
    language("会议的清单写明哪一次会议。", "The meeting, of a list that is one's.")
  }
  package var sheetTelephones: String {
    language("名册连同电话一起导出。", "A roster leaves with telephones.")
  }
  package var filledByOption: String {
    language("填表人；不写时取表上写的。", "Who filled it in; by default as the sheet says.")
  }
  package var takeFlag: String { language("登记。", "Enter it.") }
  package var alsoOption: String {
    language("导出以后这里改过、仍然要收的行号。", "Rows to take although they were changed here since.")
  }
  package var row: String { language("行", "row") }
  package var sheetLists: String {
    language("清单：", "Lists:")
      + FillInList.allCases.map { "\n  " + $0.rawValue.padded(to: 16) + $0.name(in: language) }
      .joined()
  }
}
