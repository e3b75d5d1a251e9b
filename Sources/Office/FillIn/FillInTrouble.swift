import Lists
import Log
import OpenXML
import Sentences
import Text

/// Why a sheet isn't read at all.
package enum FillInTrouble: Error, Hashable, Sendable {
  case workbook(WorkbookTrouble)
  case list(RosterProblem)
  /// No row begins with 编号.
  case noHeadings
  /// Nothing says which list it is.
  case listUnknown
  /// It is another list than the one asked for.
  case otherList(FillInList, asked: FillInList)
  /// It left another archive.
  case otherArchive
  /// It is of another meeting, by its mark.
  case otherMeeting(String)
  /// A heading stands over two columns.
  case columnTwice(String)
  /// The slips are read for the first time by somebody else.
  case readAlready(by: String)
  /// A second reading, before the first was begun.
  case firstReadingMissing
  /// Both readings by one clerk.
  case sameReader(String)
  /// Its slips are of another vote.
  case otherVote
  /// No owners' vote is under way.
  case noVote
  /// Telephones beside the meeting's file that can't be read.
  case contacts(JournalError)
  /// It is of a meeting, and none is open.
  case noMeeting
  /// It is of the ledger, and none is at hand.
  case noLedger
  /// Whoever filled it in has to be named.
  case nobodyNamed

  package func sentence(_ language: Language) -> String {
    switch self {
    case .workbook(let trouble): trouble.sentence(in: language)
    case .list(let problem): problem.sentence(language)
    case .noHeadings:
      language(
        "没有找到以“编号”开头的表头，这不是程序导出的回填表。",
        "No row of headings begins with 编号: this is no sheet that left here to be filled in.")
    case .listUnknown:
      language(
        "看不出是哪一张回填表：标题和核对栏都没有了。请写明是哪一种。",
        "Its title and its check are gone, so nobody knows which list it is; say which.")
    case .otherList(let list, let asked):
      language(
        "这是\(list.title)，不是\(asked.title)。",
        "This is the list “\(list.rawValue)”, not “\(asked.rawValue)”.")
    case .otherArchive:
      language(
        "这张表是从另一个档案导出的，请在那里读回。",
        "This sheet left another archive; read it back there.")
    case .otherMeeting(let mark):
      language(
        "这张表是会议\(mark)的，请打开那次会议读回。",
        "This sheet is of the meeting \(mark); open that one to read it back.")
    case .columnTwice(let heading):
      language("“\(heading)”这一列有两处。", "There are two columns “\(heading)”.")
    case .readAlready(let clerk):
      language(
        "第一遍是\(clerk)录的：填表人不是\(clerk)，这张表不能作第一遍。",
        "The first reading is by \(clerk), who didn't fill in this sheet; it can't be the first.")
    case .firstReadingMissing:
      language("第一遍还没有录入，先读回第一遍。", "The first reading isn't entered yet; read that first.")
    case .sameReader(let clerk):
      language(
        "第二遍要由另一人录入：第一遍也是\(clerk)录的。只有一人时，在录票页打乱后再录。",
        "The second reading is another clerk's, and \(clerk) made the first. Where there is one alone, enter"
          + " the slips again on their page, reshuffled.")
    case .otherVote:
      language("这张表是另一次表决的票，没有读。", "The slips of this sheet are of another vote; it wasn't read.")
    case .noVote: language("现在没有业主表决。", "No owners' vote is under way.")
    case .contacts(let error): error.sentence(in: language)
    case .noMeeting:
      language("这张表是一次会议的：请先打开那次会议。", "This list is a meeting's; open that meeting first.")
    case .noLedger: language("这里没有台账。", "There is no ledger here.")
    case .nobodyNamed:
      language(
        "没有写明填表人：请在表上“填表人：”后面写上姓名。",
        "Nobody is named as having filled it in: write the name behind 填表人 in the sheet.")
    }
  }
}
