/**
 * First names of children in England, of the communities that live there, written down from general
 * knowledge; none is taken from a published list. It is read by the identifier check alone
 * (content/practice/identifiers), which needs no more of it than that a word could be somebody's name.
 * An installation may add the names of its own part of the country.
 */

/** Names that are hardly ever anything else. */
const byCommunity: Record<string, string> = {
  "English and general": `
    Aaron Abbie Abby Abigail Abi Adam Adele Adrian Aidan Aiden Aimee Ainsley Alan Alana Albie Alec Alex
    Alexa Alexander Alexandra Alexia Alexis Alfie Alfred Alice Alicia Alisha Alison Alistair Allegra Amanda
    Amelia Amelie Amy Andrea Andrew Andy Angel Angela Angus Anita Ann Anna Annabel Annabelle Anne Annette
    Annie Anthony Antonia Anya Arabella Archie Ariana Arlo Arthur Arwen Ashleigh Ashley Ashlyn Ashton Astrid
    Aurora Austin Ava Ayla Bailey Barbara Barnaby Barney Beatrice Beatrix Becky Bella Ben Benedict Benjamin
    Benji Benny Bernadette Bethan Bethany Betsy Betty Beverley Bianca Billie Billy Blake Blakely Bobbi
    Bobbie Bobby Bonnie Bradley Brandon Braxton Brayden Brenda Brendan Brett Brian Bridget Brody Bronte
    Brooke Brooklyn Bruce Bryony Caden Cadence Caitlin Caleb Callie Callum Calum Cameron Camilla Camille
    Candice Carl Carla Carly Carmen Carol Caroline Carolyn Carrie Carter Casey Cassandra Cassidy Cassie
    Catherine Cathy Cayden Cecilia Cecily Celeste Celia Celine Chantelle Chanel Charlene Charles Charley
    Charlie Charlotte Chelsey Cherry Cheryl Chester Chloe Chris Christina Christine Christopher Christy
    Cindy Claire Clara Clarissa Clark Claudia Clayton Clementine Clive Clyde Cody Colby Cole Colin Colleen
    Connie Connor Conor Constance Cora Coral Cordelia Corey Cory Courtney Craig Cristina Crystal Curtis
    Cynthia Cyrus Daisie Damian Damien Damon Dan Dane Daniel Danielle Danny Daphne Darcey Darcie Darcy
    Darius Darrell Darren Daryl Dave David Davina Dean Deanna Debbie Deborah Debra Declan Delilah Demi
    Denis Denise Dennis Derek Desmond Destiny Devon Dexter Diana Diane Dominic Dominique Donald Donna Dora
    Doreen Doris Dorothy Dougie Douglas Drew Duncan Dwayne Dylan Eddie Edie Edith Edmund Edward Edwin Eileen
    Elaine Eleanor Elena Eleni Eliana Elias Elijah Eliot Eliott Elise Elisha Eliza Elizabeth Ella Elle Ellen
    Ellie Ellie-Mae Elliot Elliott Ellis Elodie Eloise Elsa Elsie Elspeth Emelia Emilia Emily Emma Emmanuel
    Emmeline Emmett Emmie Enid Enya Eric Erica Erin Ernest Ernie Esme Esmee Estelle Esther Ethan Ethel Etta
    Eugene Eva Evan Evangeline Evelyn Everly Evie Ewan Ezekiel Ezra Fabian Faye Felicity Felix Fergus Fern
    Finlay Finley Finn Finnley Fiona Fletcher Flora Florence Florrie Flossie Flynn Fran Frances Francesca
    Francesco Francis Frankie Franklin Fraser Fred Freda Freddie Freddy Frederick Freya Gabriel Gabriella
    Gabrielle Gareth Gary Gavin Gemma Gene Genevieve Geoff Geoffrey George Georgia Georgie Georgina Gerald
    Geraldine Gerard Gideon Gilbert Gillian Gina Ginny Giselle Gloria Gordon Gracie Graeme Graham Greg
    Gregory Greta Gretel Gus Guinevere Gwen Hadley Hailey Hal Haley Hallie Hamish Hanna Hannah Harley Harold
    Harper Harriet Harris Harrison Harry Harvey Hattie Hayden Hayley Heather Hector Heidi Helen Helena Henry
    Henrietta Herbert Hermione Hetty Hilary Hilda Holly Hollie Howard Hudson Hugh Hugo Humphrey Ian Imogen
    India Indie Indigo Ingrid Irene Isaac Isabel Isabella Isabelle Isadora Isaiah Isla Isobel Isobelle Issy
    Ivan Ivor Izaak Izabella Izzy Jace Jacinta Jack Jackie Jackson Jacob Jacqueline Jagger Jaiden Jake James
    Jamie Jan Jane Janet Janice Janine Jared Jason Jasmin Jasmine Jasper Jax Jaxon Jaxson Jay Jayce Jaycee
    Jayda Jayden Jaydon Jayla Jayne Jayson Jean Jeanette Jeff Jeffrey Jem Jemima Jemma Jenna Jennie Jennifer
    Jenny Jensen Jeremiah Jeremy Jermaine Jerome Jerry Jess Jesse Jessica Jessie Jill Jillian Jim Jimmy
    Jo Joan Joanna Joanne Jodie Jody Joe Joel Joey Johanna John Johnathan Johnny Jojo Jon Jonah Jonas
    Jonathan Jonathon Jonny Jonty Jordan Jordyn Joseph Josephine Josh Joshua Josiah Josie Joss Joyce Juan
    Jude Judith Judy Julia Julian Julie Juliette Julius Justin Kade Kaden Kai Kaiden Kaine Kaleb Kane Kara
    Karen Karin Karl Karla Kasey Kaspar Kate Katelyn Katharine Katherine Kathleen Kathryn Kathy Katie Katrina
    Katy Kay Kaya Kayden Kayla Kayleigh Kaylee Keaton Keegan Keeley Keira Keith Kelly Kelsey Kelvin Ken
    Kendall Kendra Kenneth Kenny Kenzie Kerry Kevin Kian Kiana Kiara Kieran Kieron Kiera Kim Kimberley Kimberly
    Kirsten Kirsty Kit Kitty Kobe Kobi Koby Kris Kristian Kristen Kristina Kurt Kyla Kyle Kylie Kyra Kyran
    Lacey Lacie Lana Lance Landon Lara Larissa Larry Laura Laurel Lauren Laurence Laurie Lawrence Lawson Layla
    Layton Leah Leander Leanne Lee Leia Leigh Leighton Leila Lena Lennie Lenny Lennon Lennox Leo Leon Leona
    Leonard Leonardo Leonie Leonora Leopold Leroy Lesley Leslie Lester Levi Lewie Lewis Lexi Lexie Liam Libby
    Liberty Lila Lilah Liliana Lilian Lillian Lillie Lilly Lilly-Mae Lily Lily-Mae Lilyrose Lincoln Linda
    Lindsay Lindsey Linus Lisa Liz Lizzie Lloyd Lochlan Logan Lola Loretta Lorna Lorraine Lottie Lou Louie
    Louis Louisa Louise Luca Lucas Lucia Lucian Lucie Lucille Lucinda Lucy Luis Luisa Luka Lukas Luke Luna
    Luther Lydia Lyla Lyle Lynda Lyndon Lynn Lynne Lyra Mabel Mackenzie Macie Macy Macey Maddie Maddison
    Maddox Madeleine Madeline Madelyn Madison Maeve Maggie Magnus Maia Maisie Maisy Malachi Malcolm Mandy
    Marc Marcel Marcia Marco Marcus Margaret Margot Margo Maria Mariah Marian Marianne Marie Marilyn Marina
    Mario Marion Marissa Marjorie Marlene Marley Marlon Marnie Marsha Martha Martin Martyn Mary Mason Mathew
    Matilda Matt Matteo Matthew Maureen Maurice Mavis Maxim Maximilian Maximus Maxine Maxwell Maya Meg Megan
    Meghan Mel Melanie Melissa Melody Mercedes Meredith Merlin Meryl Mia Micah Michael Michaela Micheal Michelle Mick
    Mickey Mikaela Mike Mikey Mila Millicent Millie Milly Milo Mimi Minnie Mira Miranda Miriam Mitchell
    Moira Mollie Molly Monica Monique Monty Morgan Morris Moses Murphy Murray Mya Myla Myles Myra Nadia
    Nadine Nancy Naomi Natalia Natalie Natasha Nate Nathan Nathanael Nathaniel Neil Nell Nellie Nelly Nelson
    Neve Niall Nicholas Nick Nicky Nico Nicola Nicole Nicolas Nigel Nikita Nikki Nina Noah Noel Noelle Nora
    Norah Noreen Norma Norman Oakley Oakleigh Oaklee Octavia Oisin Olga Oli Oliver Olivia Ollie Olly Olwen
    Ophelia Orla Orlando Orson Oscar Oskar Oswald Otis Otto Owen Ozzy Paddy Paige Pam Pamela Pandora Patricia
    Patrick Patsy Paul Paula Paulette Pauline Payton Pearl Peggy Penelope Penny Percy Pete Peter Petra Peyton
    Phil Philip Philippa Phillip Philomena Phineas Phoebe Phoenix Phyllis Pippa Polly Poppie Poppy-Mae Porter
    Preston Primrose Priscilla Quentin Quincy Quinn Rachael Rachel Rafe Rafferty Ralph Ralphie Ramona Randall
    Raphael Raquel Ray Raymond Rebecca Rebekah Reece Reed Reegan Reggie Reginald Regan Reuben Rex Rhea Rhiannon
    Rhys Rian Ricardo Richard Richie Rick Ricky Riley Rio Rita River Robbie Robert Roberta Robin Robson Robyn
    Rochelle Rocco Roddy Roderick Rodney Roger Roisin Roland Roma Roman Romeo Romilly Romy Ron Ronald Ronan
    Ronnie Rory Rosa Rosalie Rosalind Rosaleen Rosanna Rose-Marie Roseanna Rosemary Rosie Rosina Ross Rowan
    Rowena Roxanne Roxy Roy Ruairi Rueben Ruben Rufus Rupert Russell Ruth Ruthie Ryan Ryder Rylan Ryland
    Rylee Sabrina Sacha Sadie Saffron Sally Sam Samantha Sammy Samson Samuel Sandra Sara Sarah Sarah-Jane
    Sasha Saskia Saul Savannah Sawyer Scarlet Scarlett Scott Seamus Sean Sebastian Selina Serena Serenity
    Seth Seymour Shane Shanice Shania Shannon Sharon Shaun Shauna Shayla Shayne Shea Sheila Shelby Sheldon
    Shelley Shirley Shona Sidney Sienna Sierra Silas Simeon Simon Simone Skyla Skylar Skyler Skye Sofia
    Sofie Solomon Sonia Sonny Sophia Sophie Spencer Stacey Stan Stanley Stefan Stella Stephanie Stephen
    Steve Steven Stevie Stewart Stuart Sue Susan Susanna Susannah Susie Suzanne Suzie Sybil Sydney Sylvia
    Sylvie Tabitha Talia Talitha Tallulah Tamara Tammy Tamsin Tania Tanya Tara Taryn Tatiana Tayla Taylor
    Ted Teddie Teddy Teegan Teigan Teresa Terence Teri Terri Terry Tess Tessa Thalia Thea Theadora Theo
    Theodora Theodore Theresa Thomas Tia Tiana Tiegan Tiffany Tilda Tilly Tillie Tim Timothy Tina Titus Tobias
    Toby Todd Tom Tommy Toni Tony Tori Tracey Tracy Travis Trevor Trey Tricia Trina Trinity Tristan Trixie
    Troy Trudy Tyler Tyrell Tyrelle Tyrese Tyrone Tyson Una Ursula Valentina Valerie Vanessa Vera Verity Veronica
    Vicky Victor Vikki Vince Vincent Viola Virginia Vivian Vivien Vivienne Wade Wallace Walter Warren Wayne
    Wendy Wesley Wilbur Wilf Wilfred Wilhelmina Willa William Willow Wilma Winifred Winnie Winston Xander Xanthe
    Xavier Yasmin Yasmine Yolanda Yvette Yvonne Zac Zach Zachariah Zachary Zack Zak Zane Zander Zara Zeke Zena
    Zoe Zoey Zola`,
  "hyphenated pairs": `
    Amelia-Rose Amy-Leigh Anna-Mae Ava-Mae Ava-Rose Bobby-Joe Demi-Leigh Ella-Mae Ella-Rose Ellie-Rose
    Evie-Mae Gracie-Mae Isla-Rose Kayla-Mae Lacey-Mae Lexi-Mae Lilly-Rose Lily-Rose Lola-Mae Lola-Rose
    Mary-Jane Mia-Rose Ruby-Mae Ruby-Rose Summer-Rose Tommy-Lee Tyler-James`,
  "Irish, Scottish and Welsh": `
    Aisling Ailsa Aine Aled Alun Alwyn Angharad Anwen Aoibheann Aoife Aonghus Arran Bedwyr Berwyn Blodwen
    Bronagh Bronwen Bryn Cadi Cai Caitriona Caoimhe Caradog Carwyn Catrin Cerys Ceri Cerian Ciara Cian
    Ciaran Cillian Clodagh Colm Cormac Dafydd Daire Darragh Deiniol Deirdre Dermot Delyth Dewi Diarmuid
    Donal Donncha Dylan Eamon Efa Eifion Eilidh Eilis Eimear Eira Eirlys Elan Eleri Elin Elinor Eluned
    Emrys Emyr Enfys Eoghan Eoin Eryn Euan Ewen Ffion Fearghal Fergal Finbar Fionn Fionnuala Garret Geraint
    Gerallt Gethin Glenys Glyn Grainne Gruffudd Gruffydd Gwenllian Gwilym Gwyneth Gwynfor Harri Heledd Huw
    Iain Idris Iestyn Ieuan Ifan Ioan Iolo Iona Isbel Iwan Keelan Keir Kirsteen Lachlan Leri Lleucu Llew
    Llinos Llyr Llywelyn Lowri Lorcan Mairead Mairi Mali Manon Mared Mari Megan Meirion Mererid Morag Morwenna
    Muireann Myfanwy Nerys Nia Niamh Nuala Nye Oisin Olwyn Orlaith Osian Owain Padraig Padraic Rhian Rhodri
    Rhona Rhydian Roisin Ruaridh Sadhbh Saoirse Seren Sian Sinead Sioned Siobhan Sion Sorcha Steffan Taliesin
    Tegan Teifion Tiernan Tirion Tomos Tudur Wyn Ynyr`,
  "Traveller, Roma and Romani": `
    Bartley Boysie Britannia Cinderella Elvis Felix Jimmy-Joe Johnboy Kezia Keziah Lavinia Levi Lovell
    Martin-John Mary-Ann Milan Miley Nelson Nikolas Paddy-Joe Pashey Renata Ryalla Sabina Samira Shakira
    Swaley Tommyjoe Vashti Willyjoe`,
  "Muslim: South Asian, Arab, Persian, Turkish and Somali": `
    Aadam Aaisha Aaliyah Aaminah Aarif Aatif Abbas Abdallah Abdi Abdirahman Abdul Abdulaziz Abdullah
    Abdullahi Abdulrahman Abid Abubakar Adeel Adil Adnan Afnan Afsana Afzal Ahmad Ahmed Ahsan Aidah Aila
    Aiman Aisha Aishah Aiza Ajmal Akbar Akeem Akram Alaa Aleena Ali Alia Alina Aliyah Aliza Alya Amaan
    Amaani Amal Amani Amar Ameena Ameer Amin Amina Aminah Amir Amira Amirah Ammaarah Ammar Amna Anam Anas
    Aneesa Aneesah Anisa Anisah Anwar Aqib Aqsa Areeba Arham Arif Arisha Armaan Arman Arooj Arslan Arwa
    Asad Asha Asif Asim Asiya Asiyah Asma Asmaa Aswad Atif Atiya Awais Ayaan Ayan Ayat Ayesha Ayisha Aymen
    Ayra Ayub Azaan Azad Azeem Azhar Aziz Aziza Azra Babar Badr Bahar Bakhtawar Baraa Basil Basma Batool
    Bilal Bilaal Bushra Dalia Danish Danyal Daud Dawood Deniz Dilara Diyar Duaa Dunya Ebru Ecrin Eesa Ehsan
    Elaf Elif Eliza Eman Emine Emir Emre Enes Erdem Eren Esra Eymen Fahad Fahima Faisal Faiz Faiza Faizan
    Falak Farah Fardowsa Fareed Farha Farhan Farhana Fariha Faris Farooq Farrah Fathia Fatiha Fatima Fatimah
    Fatma Fatoumata Fawad Fawzia Ferhat Fiza Furqan Ghazal Guled Habib Habiba Habibah Hadi Hadiya Hadiyah
    Hafsa Hafsah Hafza Haider Hakan Hakeem Halima Halimah Hamad Hamid Hammad Hamza Hamzah Hana Hanaa Haneen
    Hani Hania Haniya Hanzala Hareem Haris Harith Haroon Harun Hasan Hashim Hasnain Hassan Hatice Hawa Haya
    Hayat Heba Hiba Hibah Hibo Hina Hira Hodan Hoda Huda Hudhayfah Humaira Humayra Husain Husayn Husna Hussain
    Hussein Ibraheem Ibrahim Idris Ifrah Ifza Ikra Ikram Ilhan Ilyas Ilyaas Iman Imaan Imad Imran Inaaya Inaya
    Inayah Iqra Irfan Irum Isa Isha Ishaaq Ishaq Ishrat Ismaeel Ismail Isra Issa Izaan Jabir Jafar Jamal
    Jameel Jameela Jamila Jamilah Jannah Jannat Jasim Javed Jawad Jibril Jihan Juma Junaid Juwairiyah Kadija
    Kaif Kainat Kaltun Kamal Kamil Karim Kareem Kashif Kashaf Kawthar Kerem Khadeeja Khadija Khadijah Khadra
    Khalid Khaled Khalil Khawla Kinza Kiran Kubra Laiba Laila Laith Lamia Latif Latifa Leyla Liban Lina Lubna
    Luqman Lujain Maaria Madiha Madina Maha Mahad Maham Mahdi Maheen Mahir Mahmood Mahmoud Mahmud Mahnoor
    Mahrukh Maimuna Maira Maisa Maisha Majid Malaika Malak Malik Manahil Manal Mansoor Mariam Mariyah Marwa
    Marwan Maryam Maryum Masood Mawa Maymuna Mehak Mehdi Mehmet Mehreen Meryem Minahil Misbah Mishal Mohamed
    Mohammad Mohammed Mohid Mohsin Moiz Momin Moosa Mostafa Mubarak Muhamad Muhamed Muhammad Muhammed Muneeb
    Munira Muna Murad Murtaza Musa Musab Mustafa Mustaqeem Muzammil Myra Nabeel Nabeela Nabil Nabila Nada
    Nadeem Nadir Nadira Naeem Nafisa Nagina Nahid Nahla Naila Naima Najma Naseem Nasir Nasra Nasreen Nasrin
    Nasteho Naveed Nawal Nazia Nazir Nazma Neelam Nida Nihal Nimo Nimra Nisa Nisha Noor Noora Nour Noura Numan
    Nura Nusaiba Nusaybah Nusrat Omar Omer Osama Osman Owais Parisa Parveen Qais Qasim Raahim Rabia Rabiah
    Raees Rafay Rafiq Raheem Rahim Rahima Rahma Rahman Raihan Raisa Ramadan Ramla Rameen Rami Rana Rania
    Raniya Rashad Rashid Rashida Rauf Rawan Rayan Rayaan Rayhan Rayyan Reem Rehan Rehana Reyhan Rida Ridwan
    Rifat Rima Rimsha Riyad Riyadh Rizwan Romaisa Roza Rukaya Rukhsana Rukhsar Rumana Rumaysa Ruqaiya Ruqayyah
    Saad Saadia Saba Sabah Sabir Sabiha Sabrin Sadaf Sadia Sadiq Safa Safiya Safiyah Safwan Sagal Sahar Sahil
    Sahra Said Saif Saifullah Saima Saira Sajid Sakina Salah Saleem Saleh Saleha Salim Salma Salman Salwa Sameer
    Sameera Sami Samia Samiha Samina Samir Samira Samiya Sana Sanaa Saniya Saqib Sarim Sawda Sehrish Selim
    Selin Selma Serkan Shabana Shabir Shabnam Shafiq Shah Shahid Shahzad Shaista Shakeel Shakil Sharif Sharmin
    Shaziya Shazia Sheikh Shirin Shoaib Shukri Sibel Sidra Sinem Sohail Soraya Sufyan Suhail Suhana Sulaiman
    Sulayman Suleiman Suleyman Sultan Sumaira Sumaiya Sumaya Sumayah Sumayyah Summayah Sundus Syed Tabassum
    Taha Taher Tahir Tahira Tahmid Tahmina Taiba Talal Talha Tamanna Tamim Tanisha Tanvir Tanzeela Tanzila
    Tariq Tarek Taslima Tasnim Tauseef Taybah Tayyab Tayyibah Tuba Tufail Ubaid Ubah Umair Umaima Umar Umayr
    Umayma Umer Usama Usman Uthman Uzair Uzma Waheed Wajid Waleed Walid Waqar Waqas Warda Warsame Waseem Yahya
    Yahia Yakub Yaqub Yaseen Yasir Yasin Yasmeen Younes Younis Yousef Yousif Yousuf Yunus Yusra Yusuf Yusef
    Zaara Zafar Zahid Zahir Zahra Zahraa Zaid Zaida Zain Zaina Zainab Zaineb Zakaria Zakariya Zaki Zakir
    Zakiya Zamir Zaroon Zaynab Zayd Zayaan Zayan Zayn Zayna Zeeshan Zehra Zeynep Zia Ziad Zikra Zimal Ziva
    Ziyad Zobia Zoha Zohra Zoya Zubaida Zubair Zubayr Zuhayr Zulaikha Zulaykha Zunaira Zuhur Mo Nur`,
  "Hindu, Sikh, Tamil, Bengali and others of South Asia": `
    Aanya Aarav Aarush Aarya Abhay Abhinav Abhishek Adhya Aditi Aditya Advait Advik Agam Ahana Ajay Ajit
    Akash Akhil Akshay Akshara Alka Amandeep Amardeep Amarjit Amitabh Amit Amol Amrit Amrita Anaisha Anand
    Ananya Anaya Angad Anika Anil Anirudh Anish Anisha Anita Anjali Anjana Ankit Ankita Anoushka Anshul Anuj
    Anup Anusha Anushka Anvi Arav Arjan Arjun Arnav Arpan Arun Aruna Arvind Aryan Asees Ashish Ashok Ashvin
    Ashwin Atharv Avani Avinash Avleen Avni Ayush Balbir Baljit Balraj Bhavesh Bhavika Bhavin Bhavna Bhavya
    Bhupinder Bikram Chaitanya Charan Charanjit Chetan Chirag Daljit Darsh Darshan Daya Dayal Deepa Deepak
    Deepika Dev Devan Devansh Devika Dhanya Dharmesh Dhruv Dilip Dilpreet Dinesh Dipesh Dipti Divya Diya
    Ekam Ekta Esha Eshan Fateh Ganesh Gauri Gaurav Gautam Gayatri Gita Gopal Gurdeep Gurjit Gurkirat Gurleen
    Gurmeet Gurnoor Gurpreet Gurbir Harbhajan Hardeep Hardik Hari Harini Harish Harjit Harjot Harkirat Harleen
    Harman Harmeet Harmanpreet Harnoor Harpreet Harsh Harsha Harshil Harvir Harvinder Hasini Hemant Hema
    Hiral Hiten Hitesh Indira Inder Inderjit Indu Ira Ishaan Ishan Ishani Ishika Ishita Ishpreet Ivaan Jagdeep
    Jagjit Jai Jaideep Jaimini Janak Janani Janvi Jasdeep Jashan Jasjit Jaskaran Jaskirat Jasleen Jasmeet
    Jaspal Jaspreet Jasraj Jasvinder Jatin Jaya Jayant Jayesh Jeevan Jhanvi Jignesh Jitendra Jiya Jyoti Kabir
    Kajal Kalpana Kalpesh Kamal Kamaldeep Kamaljit Kamlesh Kanika Karam Karan Karanveer Karthik Kartik Karuna
    Kaur Kaushal Kavita Kavitha Kavya Ketan Keya Khushi Khushboo Kinjal Kiranjit Kirat Kirpal Kishan Komal
    Krish Krisha Krishna Krishnan Kriti Krupa Kulbir Kuldeep Kulvinder Kumar Kunal Kush Lakshmi Lakshay Lata
    Lavanya Laxmi Leela Lovepreet Madhav Madhu Madhuri Mahendra Mahesh Mahi Malini Manav Mandeep Manish Manisha
    Manjeet Manjinder Manju Manjit Manjot Manpreet Manraj Manvir Mayank Mayur Maninder Meena Meera Megha Mehul
    Milan Milap Minal Mira Mitali Mitesh Mohan Mohini Mohit Mukesh Myra Naina Naman Nandini Nandita Narinder
    Naresh Navdeep Navin Navjot Navneet Navraj Navya Neel Neela Neelam Neeraj Neeta Neha Nidhi Nihal Nikesh
    Nikhil Nikita Nila Nilesh Nimisha Niraj Nirmal Nirmala Nisha Nishant Nishil Nitin Nitya Niyati Om Omkar
    Oviya Padma Palak Pallavi Param Paramjit Pari Parmjit Parminder Parth Parul Pavan Pavandeep Pavitra Pawan
    Payal Pooja Poonam Poorvi Prabhjot Prabhdeep Prachi Pradeep Prakash Pranav Pranavi Prashant Pratik Preeti
    Prem Preethi Prisha Pritam Priti Pritpal Priya Priyal Priyanka Pujan Punam Puja Purvi Raghav Rahul Raj
    Raja Rajan Rajbir Rajdeep Rajesh Raji Rajinder Rajiv Rajni Raju Rajvir Rakesh Raman Ramandeep Ramesh Ranbir
    Randeep Ranjit Ranveer Rashi Rashmi Ravi Ravinder Ravneet Rekha Renu Reshma Reyansh Ria Richa Riddhi
    Rishab Rishabh Rishi Rishika Rita Ritesh Ritika Ritu Riya Riyan Rohan Rohini Rohit Ronak Roshan Roshni
    Rucha Ruchi Rudra Rupa Rupinder Rushil Saanvi Sachin Sadhana Sahib Sai Saira Sajan Sakshi Samar Samarth
    Sameer Samir Sandeep Sandhya Sangeeta Sania Sanjana Sanjay Sanjeev Sanjit Santosh Sapna Saraswati Sarita
    Sartaj Sarvesh Satbir Satinder Satish Satnam Satya Savita Seema Seerat Sejal Selvi Shaan Shalini Shanaya
    Shankar Shanti Sharan Sharanjit Shaurya Sheetal Shekhar Shilpa Shiv Shiva Shivam Shivani Shivansh Shraddha
    Shreya Shreyas Shruti Shubh Shubham Shweta Siddharth Siddhi Simarjit Simran Simranjit Sita Sitara Smita
    Sneha Soham Sohan Sonal Sonali Sonam Sonia Sonu Sowmya Sruthi Subhash Suchitra Sudha Sujan Sujata Sukhdeep
    Sukhbir Sukhjit Sukhman Sukhmani Sukhpreet Sukhraj Sukhvir Suman Sumeet Sumit Sunaina Sunil Sunita Suraj
    Surbhi Surendra Suresh Surinder Surjit Surya Sushila Sushma Swati Taran Taranjit Tarun Tavleen Tavneet Tej
    Tejal Tejas Tejinder Thanush Thivya Trisha Tulsi Uday Uma Urvashi Usha Utkarsh Vaibhav Vaishnavi Vandana
    Vanshika Varsha Varun Veena Veer Vidya Vihaan Vijay Vikas Vikesh Vikram Vikrant Vimal Vinay Vinesh Vinita
    Vinod Vipul Viraj Virat Virender Vishal Vishnu Vivaan Vivek Vrinda Yash Yashika Yashvi Yogesh Yug Yuvan
    Yuvraj Zahaan`,
  "West African, Central African and Southern African": `
    Abayomi Abena Abeni Abiodun Abiola Abimbola Abosede Abioye Achieng Adaeze Adama Adanna Adaobi Adaora
    Ade Adebayo Adebisi Adebola Adebowale Adedayo Adedamola Adedeji Adejoke Adekunle Adelaja Adele Adeola
    Ademola Adenike Adeolu Aderonke Adesewa Adesola Adesuwa Adetola Adetokunbo Adewale Adeyemi Adjoa Adwoa
    Afia Afua Agyei Ajani Akeem Akin Akinwale Akosua Akpan Akua Akwasi Ama Amadi Amadou Amaka Amara Amarachi
    Aminata Amoako Anan Anayo Aniekan Anjola Anjolaoluwa Anu Anuoluwapo Araba Ashanti Asante Ato Awa Ayo
    Ayobami Ayodeji Ayodele Ayokunle Ayomide Ayomikun Ayotunde Azubuike Babajide Babatunde Bamidele Binta
    Bisi Bisola Bolaji Bolu Boluwatife Bukola Bunmi Busola Chiamaka Chibueze Chibuike Chibuzo Chidera Chidi
    Chidinma Chidiebere Chiedza Chiemeka Chigozie Chika Chike Chikere Chima Chimamanda Chimdi Chinaza Chinedu
    Chinelo Chinenye Chinonso Chinua Chinwe Chioma Chipo Chisom Chizoba Chizaram Chukwudi Chukwuemeka Chukwuma
    Comfort Daberechi Dami Damilare Damilola Dapo Daraoluwa Dayo Dede Demilade Dike Diallo Djibril Dumisani
    Ebele Ebony Ebube Ebuka Ebunoluwa Efe Efua Ekene Ekow Ekua Ekundayo Eniola Enitan Emeka Emmanuella Enoch
    Esi Ezinne Fadekemi Farai Fatou Favour Femi Fikayo Fiyin Fiyinfoluwa Folake Folarin Fola Folasade Funke
    Funmi Funmilayo Gbemi Gbenga Gifty Goodness Ibukun Idowu Ife Ifeanyi Ifeoluwa Ifeoma Ifunanya Ijeoma Ike
    Ikechukwu Ikenna Isioma Iyanu Iyanuoluwa Jadesola Jabari Jabulani Jelani Jideofor Jide Jomiloju Kachi
    Kadiatu Kambili Kamsi Kamsiyochukwu Kehinde Kelechi Kemi Khanyi Kobina Kofi Kojo Kola Korede Kosi
    Kossi Kudzai Kunle Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Kweku Lamin Lekan Lerato Lindiwe Lola Lolade
    Maame Mariama Mamadou Mandla Manuella Marvellous Mawuli Mayowa Mbali Mensah Michel Modupe Mofe Mojisola
    Morayo Moyo Moyosore Munashe Naledi Nana Nandi Ndidi Ndubuisi Ngozi Nia Nkechi Nkem Nkemdilim Nneka Nnamdi
    Nnenna Nokuthula Nomsa Nonso Nosa Ntando Nuru Nyasha Nyah Obi Obinna Obiageli Ofori Oge Ogechi Olabisi
    Oladipo Olamide Olanrewaju Olaoluwa Olayinka Olu Olubunmi Olufemi Olufunke Olumide Olusegun Oluwadamilola
    Oluwafemi Oluwakemi Oluwaseun Oluwaseyi Oluwatobi Oluwatosin Omolara Omotola Onyeka Onyinye Opeyemi
    Oreoluwa Osagie Osaze Osas Osei Osita Ousmane Oyin Oyinkansola Panashe Paapa Papa Peace-Ann Rejoice Ropafadzo
    Rotimi Rudo Rufaro Rukayat Ruvimbo Sade Salimata Sanaa Segun Sekou Semira Seun Seyi Shola Sibusiso Simba
    Simisola Sipho Siphiwe Sola Somtochukwu Sizwe Tade Tadiwa Tafadzwa Taiwo Takudzwa Tanaka Tapiwa Tariro
    Tatenda Tawanda Teju Temi Temidayo Temiloluwa Temitope Tendai Thabo Thandeka Thandi Thando Themba Tife
    Timileyin Tinashe Tinotenda Tiwa Tiwalade Tobe Tobechukwu Tobi Tobiloba Tochukwu Tofunmi Tolani Tolu
    Toluwani Tomi Tomiwa Tope Tosin Toyin Tsepo Tunde Uche Uchechi Uchenna Udoka Ugochi Ugochukwu Uzoma Vuyo
    Wale Wanjiru Wunmi Yaa Yaaba Yaw Yejide Yemi Yemisi Yetunde Yinka Zainabu Zawadi Zikora Zola Zuri`,
  "East African and Horn of Africa": `
    Abay Abebe Abeba Abel Abrehet Addis Adonay Ahlam Almaz Amanuel Ayantu Ayaanle Aweis Bereket Berhane Biniam
    Biruk Dagmawi Daniel Dawit Deeqa Degan Eden Ephrem Ermias Eyob Fadumo Farhiya Feven Filimon Filsan
    Filmon Gelila Girma Habtom Haben Helen Hermon Hermela Hiwot Ifrah Isaias Kaleb Kidane Kidist Kubrom Lidya
    Lidia Liya Lul Lulit Luwam Mahlet Maslah Mebrahtu Medhanie Mekdes Meron Mewael Mikal Milkias Mulugeta
    Naod Nahom Nardos Natnael Rahel Rahwa Robel Ruta Sabrin Sadiyo Saido Samrawit Selam Selamawit Semhar Senait
    Senayt Sihaam Simret Tekle Temesgen Tesfaye Tewelde Tigist Tsegay Winta Yasmiin Yohana Yohannes Yonas
    Yordanos Zahara Zerai Ayan Kamau Njeri Nyambura Otieno Wambui Wanjiku Kato Nakato Babirye Akello Mukasa`,
  Caribbean: `
    Aaleeyah Akeelah Akeil Alesha Aleesha Anaiah Andre Antoine Ashani Camron Chante Clinton Cleon Dajuan Damani
    Dante Deandre Deja Delroy Demarcus Deon Deshaun Deshawn Desean Devante Dequan Donte Dwight Errol Giovanni
    Hyacinth Imani Jahmal Jahmai Jahiem Jahmeel Jahsiah Jaheim Jamal Jamar Jamarl Jamelia Janae Janelle
    Javon Jayquan Jazmin Jevon Joelle Joaquin Kadeem Kamari Kamron Kareena Kayan Keanu Kelis Keon Keanna Kemar
    Kenisha Keisha Keyshia Kiana Kishan Kymani Lakeisha Latisha Latoya Lavelle Leticia Malakai Malique Marquis
    Marvin Nathanial Nevaeh Nyah Omari Orane Percival Raheem Rashaan Renee Rihanna Roshane Rohan Romaine
    Romario Sanchez Shaday Shadae Shakira Shamar Shanae Shanay Shanelle Shanika Shantelle Shaquille Sharna
    Shaniqua Shayanne Shemar Sherelle Shevon Shyanne T'Shae Taequan Tanae Tavian Tiara Tianna Tiarna Tremaine
    Trevon Tyreece Tyreke Tyreese Tyrek Tyrique Ty Winsome Xavi Zaire Zakai Zaria Zariah Zion Kyrie`,
  "Polish, Baltic, Romanian, Bulgarian, Ukrainian and others of Eastern Europe": `
    Adelina Adrianna Agata Agnieszka Albena Albert Aleksander Aleksandar Aleksandra Alena Alesia Alin Alina
    Alona Alicja Ana Ana-Maria Anastasia Anastasija Anastazja Anatol Andreea Andrei Andrej Andrius Andriy
    Andrzej Aneta Ania Antoni Antonina Arkadiusz Arminas Arta Artem Artjom Artur Arvydas Asen Augustas Ausra
    Barbora Bartek Bartlomiej Bartosz Beata Besart Blanka Bogdan Bohdan Borislav Boris Borys Bozena Bujar
    Cezary Ciprian Claudiu Codrin Cosmin Costin Cristian Dagmara Daiva Damian Danil Daniil Daniela Danuta Daria
    Darius Dariusz Darya Davit Dawid Delia Denisa Deniss Denys Diellza Dimitar Dmitri Dmytro Dominik Dominika
    Domas Dorian Dorina Dorota Doina Dragana Dragos Drilon Durim Edita Edyta Elina Eliza Elona Emil Emils Ema
    Endrit Enkela Erion Ermal Ernestas Eryk Evelina Ewa Ewelina Fabian Fatmir Fatjon Filip Flavia Florin
    Florina Franciszek Gabija Gabriela Gabrielius Gabriels Gelu Genta Georgi Georgiana Gergana Gheorghe Gintare
    Goda Gosia Grazyna Grzegorz Halyna Hanna Hristo Hubert Iga Ignacy Igor Ileana Ilinca Ilja Ilona Ilya
    Inga Ioana Ion Ionela Ionut Irina Iryna Iulia Iveta Ivana Ivaylo Ivelina Iwona Izabela Jacek Jadwiga Jakub
    Jana Janek Janina Janis Janusz Jaroslav Jaroslaw Jekaterina Jelena Joana Joanna Jolanta Jonas Jozef Julija
    Julita Justas Justyna Kacper Kaja Kajetan Kamil Kamila Kamile Karina Karol Karolina Karolis Kasia Kasjan
    Katarzyna Katerina Kateryna Kinga Kirill Klaudia Klea Konrad Konstantin Kornelia Korneliusz Kristaps
    Kristers Krystian Krystyna Krzysztof Ksawery Ksenia Kyrylo Lech Lena Leokadia Leontina Lilia Liudmila
    Ljubica Loredana Luiza Lucyna Ludmila Lukasz Luminita Maciej Madalina Magda Magdalena Maja Maksim Maksym
    Malgorzata Malwina Mantas Marcel Marcelina Marcin Marek Marharyta Mariana Marija Marika Marin Mariola Mariusz
    Mariya Marius Markas Markiyan Markuss Marta Martina Martyna Mateusz Matas Matej Matis Matei Mateja Mateo
    Matyas Matvii Maksimilian Michal Michalina Mieszko Mihaela Mihai Mihail Mikolaj Mikola Milan Milena Milos
    Mircea Mirela Miroslaw Modestas Monika Mykola Mykyta Nadiya Narcis Nastya Natalija Natan Nataliya Nazar
    Neda Nelia Nicoleta Nicolae Nikodem Nikol Nikola Nikolai Nikolay Nojus Norbert Octavian Ognyan Oksana Ola
    Oleg Oleh Oleksandr Oleksandra Olena Olek Oleksii Oliwia Oliwier Olha Ondrej Ostap Otylia Ovidiu Oxana Patryk
    Patrycja Paulina Paulius Pavel Pavlo Pawel Petar Petru Petya Piotr Plamen Polina Przemek Przemyslaw Radek
    Radoslaw Radu Rafal Raimonda Raluca Ramona Rares Rasa Rasheda Razvan Remigiusz Renata Roksana Roman Romana
    Ruslan Ryszard Sabina Sandu Sanda Saulius Sebastian Sergei Sergiu Serhii Slavko Slawomir Silviu Simona
    Sofija Sofiia Solomiia Sorin Stanislav Stanislaw Stefania Stefka Stela Stoyan Svetlana Svitlana Sylwia Szymon
    Tadas Tadeusz Taras Tatjana Tetiana Timur Todor Tomas Tomasz Tsvetan Tudor Tymon Tymoteusz Ugne Urszula
    Valeria Valeriia Valentin Vanja Vasile Vasilis Vasyl Vesela Veselin Viktor Viktoria Viktoriia Vilius Vilte
    Violeta Viorel Viktorija Vitalie Vitalii Vlad Vladimir Vladislav Volodymyr Weronika Wiktor Wiktoria Wioletta
    Witold Wojciech Wojtek Yana Yaroslav Yaroslava Yaryna Yegor Yehor Yelyzaveta Yuliia Yulia Yuriy Zaneta Zbigniew
    Zdenka Zdravko Zlatan Zlatka Zofia Zosia Zuzana Zuzanna Zygmunt Arber Arjeta Blerim Dardan Fitim Valon`,
  "Southern Europe and Latin America": `
    Afonso Alejandra Alejandro Alessandra Alessandro Alessio Alvaro Amparo Andreas Andre Angelina Angelo Antonella
    Antonio Beatriz Bernardo Bruno Caetano Camila Carlos Carlotta Caterina Catalina Catarina Chiara Cicero Claudio
    Concetta Consuelo Cristiano Cristobal Daniela Davi Davide Demetra Despina Diego Dimitra Dimitri Dimitrios Diogo
    Domenico Duarte Eduardo Eduarda Eleftheria Elisa Emiliano Enrico Enrique Ernesto Esteban Fabio Fabiana Federica
    Federico Felipe Fernanda Fernando Filipa Filippo Francisca Francisco Gaia Gaspar Giacomo Gianluca Gianni Ginevra
    Gioia Giorgia Giorgio Giorgos Giovanna Giulia Giulio Giuseppe Goncalo Gonzalo Graca Guilherme Guillermo Gustavo
    Helder Henrique Ilaria Ines Inacio Ioannis Isidora Isabela Jacinto Jaime Javier Jesus Joao Joaquim Jorge Jose
    Julieta Katerina Konstantinos Kostas Kyriakos Lara Larissa Leandro Leonor Lorenzo Lourdes Luana Luciano Luigi
    Luiz Madalena Manuel Manuela Marcela Marcelo Mariana Margarida Marisol Massimo Mateus Matheus Matilde Mauricio
    Mauro Micaela Michele Miguel Nicolo Niccolo Nikos Nuno Olivier Pablo Panagiotis Paola Paolo Patricio Pedro Pietro
    Rafael Rafaela Raffaele Ramon Raul Renato Ricardo Roberto Rodrigo Rosario Rosaria Ruben Rui Salvatore Santiago
    Santino Sergio Silvia Socrates Sofia Soledad Spyros Stavros Tatiana Telmo Thiago Tiago Tomas Tommaso Valentino
    Vasco Vincenzo Vittoria Vitoria Xiomara Ximena Yannis Yiannis`,
  "French-speaking and northern Europe": `
    Agnes Aline Amelie Anais Anders Anneke Annika Antje Arne Aurelie Axel Bastien Benoit Birgit Bjorn Bram
    Brigitte Camille Cedric Celine Chantal Christoph Claude Clemence Clement Corentin Dieter Elke Emile Emilie
    Erik Etienne Fabien Fabrice Florian Fleur Francine Francois Frederik Freja Fritz Gael Gaston Gerhard
    Gilles Guillaume Gunnar Hans Heike Heinz Helga Henrik Ilse Ines Ingeborg Isabeau Jacques Jan-Erik Jens
    Jerome Johan Johannes Jorg Josephine Joris Jurgen Karsten Katja Klaus Laurent Leonie Lars Linnea Lise Loic
    Lotte Lucien Ludovic Luc Maelle Magali Manon Marceau Margaux Mathieu Mathilde Mathis Matthias Maud Maxence
    Mikael Mikkel Nils Noemie Odette Olivier Pascal Philippe Pierre Quentin Remy Renaud Rene Romain Romane
    Sabine Sander Sebastien Serge Sigrid Silke Solene Soren Stephane Sven Svenja Sybille Thibault Thierry Thijs
    Tove Torsten Ulrich Uwe Valerie Wolfgang Xavier Yannick Yves Yvan`,
  "Chinese, Vietnamese, Filipino, Japanese, Korean, Thai and Nepali": `
    Aiko Akira Akari Anh Anong Bao Bibek Binh Bingbing Bishal Biraj Chau Chenxi Chia Chihiro Chun Daiki
    Dipak Dung Duong Eun Eun-ji Giang Guang Haiyan Hang Hanh Haoran Haoyu Haruka Haruki Haruto Hayato Hien
    Hieu Himari Hiroki Hiroshi Hitomi Hoang Hong Hongyi Huan Hui Huong Huy Hyun Jiahao Jiaxin Jiayi Jian Jie
    Jihoon Jin Jing Jingyi Jiro Jisoo Joon Jun Junjie Junko Junyi Kaito Kazuki Kenji Kenta Keiko Khanh Khoa
    Kim-Anh Ka-Wai Kristel Kwan Lan Lanh Ling Linh Loc Makoto Mao Mei Meiling Mengyao Minh Minjun
    Minho Ming Minh-Anh Misaki Nam Nga Ngan Ngoc Nguyen Nguyet Nhi Nhung Niran Nobu Oanh Phong Phuong Phuc
    Prabin Pratiksha Qiang Qing Quan Quang Quynh Rabin Ren Riko Rin Ruoxi Ryota Sakura Sanjog Sandesh Sangita
    Santi Seojun Seo-yeon Shan Shaoqing Shinji Shu Shuang Siew Sijia Siqi Somchai Soo Soojin Sota Sujata Sunisa
    Suyash Taeyang Takashi Takumi Tam Tatsuya Thanh Thao Thi Thien Thuy Tien Ting Tomoko Trang Tran Trinh Trung
    Truc Tuan Tuyet Tuyen Uyen Viet Vy Wei Weiwei Wen Wing Xia Xiao Xiaoming Xiaoyu Xin Xinyi Xinyue
    Xiu Xuan Xue Yan Yang Yanyan Yen Yichen Yifan Yijun Yiming Ying Yingying Yiran Yixuan Yongjun Yoshi Youssef
    Yuan Yuchen Yue Yui Yuki Yuna Yuting Yutong Yuto Yuxuan Zhang Zhen Zhi Zhihao Zihan Ziheng Zijun Zimo
    Ziqi Zixuan Ziyi Analyn Bayani Bituin Dalisay Jhun Jomar Jovelyn Ligaya Marikit Marisol Rizalina Rowell`,
  "Jewish and biblical": `
    Aharon Akiva Ariel Ari Aryeh Asher Avi Avigail Avital Avraham Batsheva Binyamin Boaz Chaim Chana Chani
    Chava Chaya Dovid Dov Efraim Elisheva Eliyahu Esti Ezriel Faigy Gavriel Gitty Hadassah Hillel Itamar
    Itzik Leib Mendel Menachem Malky Mordechai Moshe Naftali Noam Noga Nechama Ori Ezekiel Perry Pinchas Raizel
    Rivka Rivky Rochel Ruchi Shaindy Shalom Shimon Shira Shlomo Shloime Shmuel Shoshana Simcha Tali Talya Tamar
    Tehilla Tova Tzipora Tzvi Uri Yaakov Yael Yakov Yehuda Yehudis Yisroel Yitzchak Yitzchok Yocheved Yoni
    Yonatan Yosef Yossi Zalman Zev Zissy`,
  "Kurdish, Persian and Afghan": `
    Afsaneh Ahmadzai Ajmal Arash Ardalan Ario Arezoo Arya Aryan Ashkan Atefeh Avesta Awin Azadeh Azin Baran
    Barzan Behnam Behrouz Bijan Dara Darya Delshad Dilan Dilovan Elham Elnaz Farbod Farhad Farid Farshid
    Farzad Farzana Farzaneh Fereshteh Firouzeh Forough Ghazaleh Golnaz Hazhar Hedieh Helia Hewa Hiwa Jiyan
    Kamran Kaveh Keyvan Khatera Khorshid Kian Kourosh Laleh Mahsa Mahtab Masoud Mastana Mehran Mina Mitra
    Mohsen Mojgan Mozhgan Najib Najiba Nargis Nasim Navid Nazanin Negar Negin Niloufar Nima Niyousha Omid Parham
    Parisa Parwana Parwin Payam Pegah Pejman Peyman Pouria Ramin Rawand Reza Rezan Rojin Ronahi Roya Rozhin
    Saeed Saman Samaneh Sanam Sara Sarbast Sepideh Setareh Shaghayegh Shahin Shahram Shayan Sherzad Shilan
    Shirwan Siamak Sina Sirwan Soheil Soheila Soran Sohrab Taraneh Wahida Yalda Yasaman Zana Zarah Zelal Zhala`,
};

/** Names that are words too, which start sentences in small letters elsewhere: "will", "grace", "mark". */
const alsoWords = `
  Ace Amber Aspen Basil Bay Beau Belle Berry Bill Blessing Bliss Blossom Bob Brook Bud Buddy Bunny Candy
  Chase Chip Clay Cliff Clover Cole Comfort Coral Crystal Daisy Dash Dawn Dean Dee Destiny Dolly Dot Dove
  Drew Ebony Eve Ever Faith Favour Fawn Fay Fern Fleur Flo Flower Frank Gale Gene Gentle Ginger Glory
  Goodness Grace Grady Grant Guy Hale Happiness Harmony Haven Hazel Heather Heaven Herb Holly Honey Honor
  Honour Hope Ink Iris Iron Isle Ivor Ivory Ivy Jade Jasmine Jay Jet Jett Jewel Joy Juniper Kay Kit Lark
  Laurel Lettie Liberty Lily Lux Mace Mack Marigold Mark Marvel Marvellous Max Melody Mercy Merit Miles
  Miracle Mist Moss Myrtle Neon Nick Olive Opal Pat Patience Peace Pearl Peg Penny Percy Piper Pippin Pixie
  Pleasure Pop Poppy Praise Precious Primrose Promise Prosper Prudence Ray Reed Reign Rejoice Rhyme Rich Rob
  Robin Roman Rose Rowan Ruby Rusty Saffron Sage Sandy Scarlet Shade Shy Skip Sky Sonny Sterling Sue Sunny
  Temperance Testimony Tulip Unity Verity Vic Victory Violet Virtue Wade Will Willow Winner Wisdom Wonder
  Woody Wren Wynter Zephyr`;

/** Names that have a capital anyway: months, days, seasons as terms, places, peoples, faiths, makers. */
const alsoProper = `
  Jesus Norman Mercedes Ada Adelaide Advent Alexa Alexandria Alma America Angel Apollo Apple April Art Asia Athena Atlas August
  Augusta Aurora Austin Autumn Avon Bao Bear Beck Bell Bloom Blue Boston Brittany Camden Can Carolina
  Catalan Celsius Chad Chance Charity Chelsea Chester China Christian Christie Chun Cicero Colt Cornell
  Creed Cuba Dakota Dale Dallas Dell Denver Derby Derwent Devon Diamond Divine Duke Dung Earl Easter Echo
  Eden Egypt Elgin Elsa Florence Florida Ford Forest Fox France Francis Frost Geneva Georgia Germaine German
  Gift Glen Gray Hang Havana Heath Hermes Holland Homer Houston Hui Hunter India Indiana Ion Ireland Islay
  Israel Jamaica Java Jersey Jesus Jin Jordan July Jun June Juno Justice Kent Kenya Khan Kindle Kingston
  Kumar Kwan Lan Lancelot Lane Legend Lent Lincoln London Long Lorraine Lourdes Luther Madison Major Maple
  Mars May Melbourne Memphis Mensah Mercury Merlin Montana Morris Moses Myanmar Nam Nana Nash Neptune Nevada
  Newton Nguyen Nile Noble Noel Oak Ocean Odessa Odin Om Orion Oxford Page Papa Pari Paris Pascal Persia
  Perth Petra Phoenix Preston Prince Princess Python Queen Quito Rahman Rain Ramadan Ravenna Ren Rhythm Rio
  River Rocky Roma Roman Rome Royal Sahib Said Saint Salford Saturn Scotland Scratch Severn Shah Sheikh
  Siena Sierra Singh Siri Snow Socrates Sol Soo Star Stirling Stone Storm Summer Sunday Swift Sydney Syed
  Tam Temple Tennessee Texas Thor Ting Titus Tran Trent Trinity Troy Tudor Tyne Valencia Van Venice Venus
  Verona Victoria Vienna Virgil Virginia Wales Ward Warwick Wednesday Wei Wen West Wing Winter Wolf Xia Yang
  York Yuan Yue Zeus Zhang Zion`;

const split = (names: string) => names.trim().split(/\s+/);
const fold = (name: string) => foldName(name);

/** A name as it is looked up: small letters, without marks ("Siân" and "Sian" are one). */
export function foldName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\x00-\x7f]*$/.test(name)) return name.toLowerCase();
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/’/g, "'")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ı/g, "i");
}

/** First names that have a capital for other reasons too; a name only where the words around it say so. */
export const properFirstNames: ReadonlySet<string> = new Set(split(alsoProper).map(fold));

/** First names that are ordinary words too; a name where the capital or the words around it say so. */
export const wordFirstNames: ReadonlySet<string> = new Set(
  split(alsoWords)
    .map(fold)
    .filter((name) => !properFirstNames.has(name)),
);

/** First names that are hardly ever anything else, folded. */
export const plainFirstNames: ReadonlySet<string> = new Set(
  Object.values(byCommunity)
    .flatMap(split)
    .map(fold)
    .filter((name) => !properFirstNames.has(name) && !wordFirstNames.has(name)),
);
