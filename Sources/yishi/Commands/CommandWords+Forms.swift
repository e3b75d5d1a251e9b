import Office
import Text

/// What the help and the command say of `yishi forms`.
extension CommandWords {
  package var formsCommand: String {
    language(
      "把网上表单（问卷星、金山表单、腾讯收集表）和接龙的答卷收进会议：签到、表决票、征求意见。",
      "Takes the answers of online forms and chats into a meeting: sign-in, slips, opinions.")
  }
  package var formsDiscussion: String {
    language(
      "先只看：认出哪些列，哪些不记录，哪些看不懂，谁答了几次；加上 --take 才写入。业主表决只有章程写明电子表决的才收表单，接龙从不计入，记作意见。电话不进会议文件。",
      "Looks first: which columns are read, left out or not understood, who answered twice; --take alone writes. Where "
        + "owners vote forms count by the body's clause alone and a chat never does: it is an opinion. Telephones go "
        + "into no meeting.")
  }
  package var formsArgument: String {
    language(
      "表单导出的文件，或者存成文字的接龙。", "The sheet that a form gave out, or a chat's lines kept as text.")
  }
  package var formsIntoOption: String {
    language(
      "收作什么：sign-in 线上签到，slips 业主表决票，opinions 征求意见的数和意见。",
      "As what: signed in online, slips of the owners' vote, opinions asked for.")
  }
  package var formsQuestionOption: String {
    language(
      "有几道题的，算哪一道，写题目的一部分。", "Which question, by a part of its heading, where there are several.")
  }
  package var formsRepeatsOption: String {
    language(
      "同一人答了几次的，算先答的（earliest）还是后答的（latest）；不写都不计。",
      "Which answer of one person counts who answered several times; none where left out.")
  }
  package var formsIssueOption: String {
    language(
      "意见属于哪个议题；不写是正在讨论的。", "Which issue opinions are about; the one on the floor where left out.")
  }
  package var formsIssuedOption: String {
    language(
      "征求意见发出多少份；不写与收回的相同。", "How many sheets went out; as many as came back where left out.")
  }
  package var formsTakeFlag: String { language("写入会议文件。", "Write it into the meeting.") }

  var formsWhichUse: String {
    language(
      "请写明哪次会议、收作什么：yishi forms 文件 会议 --into sign-in、slips 或 opinions；不写会议的只看文件。",
      "Name the meeting and the use: yishi forms FILE SESSION --into sign-in, slips or opinions; without a meeting the file "
        + "is looked at alone.")
  }
  var formsWhichAnswer: String {
    language("--repeats 写 earliest（先答的）或 latest（后答的）。", "--repeats takes earliest or latest.")
  }
  var formsNoVote: String {
    language(
      "没有正在收票的业主表决，或者这次是选举；选举的票请照原票录入。",
      "No owners' vote is taking slips, or it is an election, whose ballots are entered by hand.")
  }
  var formsThere: String {
    language(
      "这一轮意见已经登记过，数相同；没有再写。",
      "This round of opinions is there already with the same numbers; nothing was written.")
  }
  var formsNotTaken: String {
    language("以上只是预览，没有写入；加上 --take 写入。", "This is what would be written; add --take to write it.")
  }
  func formsTaken(_ count: Int) -> String {
    language("已写入\(count)份。", "\(count) were written.")
  }
}
